package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.tck.synthesis.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the order of events, the service's rules and the listener's are kept. */
class VoicePropertyTest {
  private static final int SPEECHES = 7;

  @Property(tries = 500)
  void allRulesHoldInAnyOrder(
      @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 9 * SPEECHES - 1) Integer> steps) {
    FakeCall call = new FakeCall();
    Set<SpeechId> canceled = new HashSet<>();
    Set<SpeechId> ended = new HashSet<>();
    for (int step : steps) {
      SpeechId speech = new SpeechId("s" + step % SPEECHES);
      int heardOfCanceled = heard(call, canceled);
      step(call, step / SPEECHES, speech, step % SPEECHES, canceled, ended);
      assertThat(heard(call, canceled) - heardOfCanceled)
          .as("audio of canceled speeches")
          .isLessThanOrEqualTo(heardBefore(call, speech, canceled));
      checkContexts(call.sent());
    }
    assertThat(call.ears.told.breaches().all()).isEmpty();
    assertThat(call.ears.told.all(Told.Spoken.class))
        .doesNotHaveDuplicates()
        .allSatisfy(spoken -> assertThat(ended).contains(spoken.speech()));
  }

  private static void step(
      FakeCall call,
      int what,
      SpeechId speech,
      int number,
      Set<SpeechId> canceled,
      Set<SpeechId> ended) {
    String context = "v" + (number + 1);
    switch (what) {
      case 0, 1 -> call.voice.speak(speech, "Say number " + number + ".");
      case 2 -> {
        ended.add(speech);
        call.voice.end(speech);
      }
      case 3 -> {
        canceled.add(speech);
        call.voice.cancel(speech);
      }
      case 4, 5 -> call.brings(context, 20);
      case 6 -> call.ends(context);
      case 7 -> call.time.advance(Duration.ofMillis(700));
      default -> {
        if (number == 0 && call.sockets.last().isOpen()) {
          call.sockets.last().ends(SocketClosed.with(1006, "", true));
          call.time.advance(Duration.ofMillis(250));
        }
        if (!call.ears.isClosed() && !call.sockets.last().isOpen()) {
          call.sockets.last().opens();
        }
      }
    }
  }

  private static int heard(FakeCall call, Set<SpeechId> speeches) {
    return speeches.stream().mapToInt(speech -> call.ears.told.audioOf(speech).length).sum();
  }

  /** A speech that was canceled just now brings in what was heard of it before. */
  private static int heardBefore(FakeCall call, SpeechId speech, Set<SpeechId> canceled) {
    return canceled.contains(speech) ? call.ears.told.audioOf(speech).length : 0;
  }

  /** Each context is begun by a blank and ended once; only keep-alives are empty. */
  private static void checkContexts(List<String> sent) {
    Map<String, List<JsonObject>> byContext = new LinkedHashMap<>();
    for (String message : sent) {
      JsonObject json = JsonParser.parseString(message).getAsJsonObject();
      if (json.has("context_id")) {
        byContext
            .computeIfAbsent(json.get("context_id").getAsString(), fresh -> new ArrayList<>())
            .add(json);
      }
    }
    byContext.forEach(
        (context, messages) -> {
          assertThat(messages.get(0).get("text").getAsString()).isEqualTo(" ");
          boolean closed = false;
          for (JsonObject message : messages.subList(1, messages.size())) {
            assertThat(closed).as("nothing follows the close of " + context).isFalse();
            closed = message.has("close_context");
            if (message.has("text") && !message.get("text").getAsString().isEmpty()) {
              assertThat(message.get("text").getAsString()).endsWith(" ").isNotBlank();
            }
          }
        });
  }
}
