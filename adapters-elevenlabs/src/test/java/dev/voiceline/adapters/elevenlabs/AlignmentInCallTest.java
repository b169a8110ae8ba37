package dev.voiceline.adapters.elevenlabs;

import static dev.voiceline.adapters.elevenlabs.SimulatedCall.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.simulator.elevenlabs.Spelling;
import dev.voiceline.simulator.elevenlabs.TimeBase;
import dev.voiceline.simulator.elevenlabs.Whim;
import dev.voiceline.tck.synthesis.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where words are in the audio, in every dialect: an ear that heard the tones is the witness. */
class AlignmentInCallTest {
  private static final String TEXT =
      "The plan covers an MRI. The copay is forty dollars, and approval is needed in advance. ";
  private static final int FRAME_MS = 20;

  static Stream<Arguments> dialects() {
    return Stream.of(Spelling.values())
        .flatMap(
            spelling ->
                Stream.of(TimeBase.values())
                    .flatMap(
                        base ->
                            Stream.of(
                                Arguments.of(spelling, base, new Whim[] {}),
                                Arguments.of(spelling, base, new Whim[] {Whim.ALIGNMENT_FIRST}),
                                Arguments.of(
                                    spelling,
                                    base,
                                    new Whim[] {
                                      Whim.OVERLAPPING_PASSES, Whim.NULL_FLAGS, Whim.GARBAGE
                                    }))));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyWordIsWhereItIsHeard(Spelling spelling, TimeBase base, Whim[] whims) {
    ServiceSettings settings = ServiceSettings.standard().speaking(spelling, base).with(whims);
    try (SimulatedCall call = new SimulatedCall(settings)) {
      call.say(call.open(), FIRST, TEXT.substring(0, 24), TEXT.substring(24));
      assertThat(call.ears.words(FIRST)).isEqualTo(TEXT.strip());
      List<Told.Aligned> places = call.ears.places(FIRST);
      List<HeardCharacter> heard = call.ears.characters(FIRST);
      assertThat(places).hasSize(TEXT.strip().split(" ").length);
      for (Told.Aligned place : places) {
        String word = TEXT.substring(0, place.characters()).replaceAll("[.,]$", "");
        long ms = heard.get(word.length() - 1).frame() * FRAME_MS;
        assertThat((long) place.millis()).as("the end of a word").isEqualTo(ms);
      }
      assertThat(call.ears.failures()).isEmpty();
    }
  }

  @Test
  void withoutAlignmentsSpeechIsSpokenAllTheSame() {
    try (SimulatedCall call =
        new SimulatedCall(ServiceSettings.standard().with(Whim.NO_ALIGNMENT))) {
      call.say(call.open(), FIRST, TEXT);
      assertThat(call.ears.words(FIRST)).isEqualTo(TEXT.strip());
      assertThat(call.ears.places(FIRST)).isEmpty();
    }
  }
}
