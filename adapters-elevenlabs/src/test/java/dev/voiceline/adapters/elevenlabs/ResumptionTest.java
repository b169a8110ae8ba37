package dev.voiceline.adapters.elevenlabs;

import static dev.voiceline.adapters.elevenlabs.SimulatedCall.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.simulator.elevenlabs.SocketMishap;
import dev.voiceline.simulator.elevenlabs.Spelling;
import dev.voiceline.simulator.elevenlabs.TimeBase;
import dev.voiceline.tck.synthesis.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a socket breaks, every word is heard, in order, and at most one of them twice. */
class ResumptionTest {
  private static final List<String> PIECES =
      List.of(
          "The plan covers an MRI. ", "The copay is forty dollars,", " and approval is needed.");
  private static final String TEXT =
      "The plan covers an MRI. The copay is forty dollars, and approval is needed.";

  @ParameterizedTest
  @CsvSource({
    "0, MESSAGE",
    "40, CONTEXT",
    "200, MESSAGE",
    "360, CONTEXT",
    "600, MESSAGE",
    "920, CONTEXT",
    "1000, MESSAGE",
    "1480, CONTEXT",
    "2000, MESSAGE",
    "2400, CONTEXT",
    "2880, MESSAGE"
  })
  void noWordIsLost(int afterMs, TimeBase base) {
    ServiceSettings settings =
        ServiceSettings.standard().speaking(Spelling.SNAKE, base).paced(40, Duration.ofMillis(1));
    try (SimulatedCall call = new SimulatedCall(settings)) {
      call.server.next(new SocketMishap.Dropped(afterMs));
      Synthesis voice = call.open();
      call.say(voice, FIRST, PIECES.toArray(new String[0]));
      String heard = letters(call.ears.words(FIRST));
      String again = call.server.sockets().get(1).texts().values().iterator().next().strip();
      int resumed = TEXT.length() - again.length();
      assertThat(TEXT).endsWith(again);
      assertThat(heard).startsWith(letters(TEXT.substring(0, resumed))).endsWith(letters(again));
      int twice = heard.length() - letters(TEXT).length();
      assertThat(twice).isBetween(0, "approval".length());
      assertThat(call.ears.places(FIRST))
          .last()
          .extracting(Told.Aligned::characters)
          .isEqualTo(String.join("", PIECES).length());
    }
  }

  /** A mark or a blank may fall into the gap. */
  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z]", "");
  }
}
