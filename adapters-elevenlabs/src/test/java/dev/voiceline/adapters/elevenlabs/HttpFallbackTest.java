package dev.voiceline.adapters.elevenlabs;

import static dev.voiceline.adapters.elevenlabs.SimulatedCall.FIRST;
import static dev.voiceline.adapters.elevenlabs.SimulatedCall.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.simulator.elevenlabs.RequestMishap;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.simulator.elevenlabs.SocketMishap;
import dev.voiceline.simulator.elevenlabs.SpokenRequest;
import dev.voiceline.tck.synthesis.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speech by requests, where no socket can be had. */
class HttpFallbackTest {
  private static final VoiceLimits AT_ONCE = VoiceLimits.standard().withRedials(0);

  @Test
  void sentencesAreSpokenOneRequestAfterTheOther() {
    try (SimulatedCall call = fallenBack()) {
      Synthesis voice = open(call);
      voice.speak(FIRST, "It is covered. ");
      call.until("the first", () -> call.ears.words(FIRST).equals("It is covered."));
      voice.speak(SECOND, "Anything else? ");
      voice.end(SECOND);
      voice.speak(FIRST, "The copay is ");
      voice.speak(FIRST, "forty dollars");
      voice.end(FIRST);
      call.until("both", () -> call.ears.spoke(FIRST) && call.ears.spoke(SECOND));
      assertThat(call.ears.words(FIRST)).isEqualTo("It is covered. The copay is forty dollars");
      assertThat(call.ears.words(SECOND)).isEqualTo("Anything else?");
      List<Told.Spoken> order = call.ears.told.all(Told.Spoken.class);
      assertThat(order).containsExactly(new Told.Spoken(FIRST), new Told.Spoken(SECOND));
      assertThat(call.server.requests())
          .allSatisfy(
              request -> assertThat(request.query()).containsEntry("enable_logging", "false"))
          .allSatisfy(
              request -> assertThat(request.query()).containsEntry("output_format", "ulaw_8000"));
      assertThat(call.ears.failures()).containsExactly("http_503", "over_http");
      assertThat(call.ears.told.all(Told.Ready.class)).hasSize(1);
    }
  }

  @Test
  void theServiceIsToldWhatCameBefore() {
    try (SimulatedCall call = fallenBack()) {
      Synthesis voice = open(call);
      voice.speak(FIRST, "One. ");
      call.until("the first", () -> call.ears.words(FIRST).equals("One."));
      call.say(voice, FIRST, "Two.");
      assertThat(call.server.requests()).extracting(SpokenRequest::before).contains("One. ");
    }
  }

  @Test
  void aSpeechThatASocketBeganIsEndedByRequests() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Dropped(800));
      Synthesis voice = open(call);
      call.until("ready", () -> call.ears.told.has(1, Told.Ready.class));
      call.server.refuseSockets();
      call.say(voice, FIRST, "One two three four five six seven eight nine ten.");
      assertThat(call.ears.words(FIRST)).startsWith("One two").endsWith("nine ten.");
      assertThat(call.server.requests().get(0).text()).doesNotContain("One");
      assertThat(call.ears.told.all(Told.Ready.class)).hasSize(1);
    }
  }

  @Test
  void aCanceledRequestIsHungUp() {
    try (SimulatedCall call = fallenBack()) {
      call.server.next(new RequestMishap.Silent());
      Synthesis voice = open(call);
      voice.speak(FIRST, "Nobody wants this.");
      voice.end(FIRST);
      voice.cancel(FIRST);
      call.say(voice, SECOND, "This is wanted.");
      assertThat(call.ears.words(FIRST)).isEmpty();
      assertThat(call.ears.words(SECOND)).isEqualTo("This is wanted.");
    }
  }

  @Test
  void aRequestThatIsNotAnsweredIsRepeatedOnce() {
    try (SimulatedCall call = fallenBack()) {
      call.server.next(new RequestMishap.Silent());
      Synthesis voice = call.open(with -> with.within(AT_ONCE.withSilence(Duration.ofMillis(300))));
      call.say(voice, FIRST, "At the second try.");
      assertThat(call.ears.words(FIRST)).isEqualTo("At the second try.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_api_key, FATAL, invalid_api_key",
    "401, quota_exceeded, FATAL, quota_exceeded",
    "400, max_character_limit_exceeded, FATAL, max_character_limit_exceeded",
    "403, only_for_creator+, FATAL, only_for_creator+",
    "404, voice_not_found, FATAL, voice_not_found",
    "422, odd, FATAL, http_422"
  })
  void aRefusalForGoodEndsTheVoice(int status, String word, Kind kind, String code) {
    try (SimulatedCall call = fallenBack()) {
      call.server.next(new RequestMishap.Refused(status, word));
      ends(call, kind, code);
      assertThat(call.server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"429, too_many_concurrent_requests", "429, system_busy", "503, http_503"})
  void whatMayPassIsTriedOnceMoreAndThenLeftToOthers(int status, String word) {
    RequestMishap refused = new RequestMishap.Refused(status, word);
    try (SimulatedCall call = fallenBack()) {
      call.server.next(refused);
      call.say(open(call), FIRST, "At the second try.");
      assertThat(call.ears.isClosed()).isFalse();
    }
    try (SimulatedCall call = fallenBack()) {
      call.server.next(refused, refused);
      ends(call, Kind.RETRYABLE, word);
    }
  }

  private static void ends(SimulatedCall call, Kind kind, String code) {
    Synthesis voice = open(call);
    voice.speak(FIRST, "Is anybody there?");
    voice.end(FIRST);
    call.untilClosed();
    assertThat(call.ears.lastFailure().kind()).isEqualTo(kind);
    assertThat(call.ears.lastFailure().code()).isEqualTo(code);
    assertThat(call.ears.told.all(Told.Unspoken.class)).hasSize(1);
  }

  private static SimulatedCall fallenBack() {
    SimulatedCall call = new SimulatedCall(ServiceSettings.standard());
    call.server.refuseSockets();
    return call;
  }

  private static Synthesis open(SimulatedCall call) {
    return call.open(with -> with.within(AT_ONCE));
  }
}
