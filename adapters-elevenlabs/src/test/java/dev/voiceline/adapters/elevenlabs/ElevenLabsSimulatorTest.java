package dev.voiceline.adapters.elevenlabs;

import static dev.voiceline.adapters.elevenlabs.SimulatedCall.FIRST;
import static dev.voiceline.adapters.elevenlabs.SimulatedCall.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.simulator.elevenlabs.RequestMishap;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.simulator.elevenlabs.SocketLog;
import dev.voiceline.simulator.elevenlabs.SocketMishap;
import dev.voiceline.simulator.elevenlabs.Whim;
import dev.voiceline.tck.synthesis.Told;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls with the simulated service, and its mishaps. */
class ElevenLabsSimulatorTest {
  private static final String TEXT =
      "The plan covers an MRI. The copay is forty dollars, and approval is needed in advance.";

  @Test
  void theSocketIsAskedForAsTheVendorAdvises() {
    VoiceTuning tuning =
        new VoiceTuning(
            OptionalDouble.of(0.5),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.of(false),
            OptionalDouble.of(1.1));
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      Synthesis voice = call.open(with -> with.withTuning(tuning).withLanguage("es"));
      call.say(voice, FIRST, "Buenos dias.", "Adios.");
      SocketLog socket = call.server.sockets().get(0);
      assertThat(socket.query())
          .containsEntry("model_id", "eleven_flash_v2_5")
          .containsEntry("output_format", "ulaw_8000")
          .containsEntry("auto_mode", "true")
          .containsEntry("sync_alignment", "true")
          .containsEntry("inactivity_timeout", "180")
          .containsEntry("enable_logging", "false")
          .containsEntry("language_code", "es");
      assertThat(socket.received())
          .containsExactly(
              "{\"context_id\":\"v1\",\"text\":\" \",\"voice_settings\":"
                  + "{\"stability\":0.5,\"use_speaker_boost\":false,\"speed\":1.1}}",
              "{\"context_id\":\"v1\",\"text\":\"Buenos dias. \"}",
              "{\"context_id\":\"v1\",\"text\":\"Adios. \"}",
              "{\"context_id\":\"v1\",\"flush\":true}",
              "{\"context_id\":\"v1\",\"close_context\":true}");
    }
  }

  @Test
  void charactersSentAreOnTheBill() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.say(call.open(), FIRST, "Good morning.");
      Usage usage = call.ears.used.get(0);
      assertThat(usage.work()).isEqualTo(Usage.Work.SPEECH);
      assertThat(usage.model()).isEqualTo("eleven_flash_v2_5");
      assertThat(usage.in().text()).isEqualTo(14);
    }
  }

  @Test
  void aCanceledSpeechIsClosedWithoutAFlush() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      Synthesis voice = call.open();
      call.until("ready", () -> call.ears.told.has(1, Told.Ready.class));
      call.server.hold(true);
      voice.speak(FIRST, TEXT);
      voice.cancel(FIRST);
      call.server.hold(false);
      call.say(voice, SECOND, "Something else.");
      assertThat(call.server.sockets().get(0).received())
          .contains("{\"context_id\":\"v1\",\"close_context\":true}")
          .doesNotContain("{\"context_id\":\"v1\",\"flush\":true}");
      assertThat(call.ears.words(FIRST)).isEmpty();
      assertThat(call.ears.used).hasSize(2);
    }
  }

  @Test
  void whatWasNotSpokenIsSpokenByTheNextSocket() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Dropped(1_600));
      Synthesis voice = call.open();
      voice.speak(FIRST, TEXT);
      voice.end(FIRST);
      call.say(voice, SECOND, "Anything else?");
      String again = call.server.sockets().get(1).texts().get("v1").strip();
      assertThat(TEXT).endsWith(again);
      assertThat(again.length()).isLessThan(TEXT.length());
      int resumed = TEXT.length() - again.length();
      String words = call.ears.words(FIRST);
      assertThat(words).startsWith(TEXT.substring(0, resumed).strip()).endsWith(again);
      assertThat(words.length()).isLessThan(TEXT.length() + 12);
      assertThat(call.ears.words(SECOND)).isEqualTo("Anything else?");
      assertThat(call.ears.failures()).containsExactly("socket_closed_1006");
      assertThat(call.ears.lastFailure().kind()).isEqualTo(Kind.HARMLESS);
      assertThat(call.ears.places(FIRST))
          .last()
          .extracting(Told.Aligned::characters)
          .isEqualTo(TEXT.length());
    }
  }

  @Test
  void nothingIsGuessedWhenNobodyKnowsHowFarASpeechCame() {
    try (SimulatedCall call =
        new SimulatedCall(ServiceSettings.standard().with(Whim.NO_ALIGNMENT))) {
      call.server.next(new SocketMishap.Dropped(1_600));
      Synthesis voice = call.open();
      voice.speak(FIRST, TEXT);
      voice.end(FIRST);
      call.say(voice, SECOND, "Anything else?");
      assertThat(call.ears.told.all(Told.Unspoken.class))
          .extracting(unspoken -> unspoken.failure().code())
          .containsExactly("broke_off");
    }
  }

  @Test
  void aSilentSocketIsLeftForAnother() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Silent());
      Synthesis voice =
          call.open(
              with -> with.within(VoiceLimits.standard().withSilence(Duration.ofMillis(300))));
      call.say(voice, FIRST, TEXT);
      assertThat(call.ears.words(FIRST)).isEqualTo(TEXT);
      assertThat(call.ears.failures()).containsExactly("stalled");
    }
  }

  @Test
  void aSpeechThatIsRefusedLeavesTheOthersAlone() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Complaint("text_is_odd"));
      Synthesis voice = call.open();
      voice.speak(FIRST, TEXT);
      voice.end(FIRST);
      call.say(voice, SECOND, "Anything else?");
      assertThat(call.ears.told.all(Told.Unspoken.class))
          .extracting(Told.Unspoken::speech)
          .containsExactly(FIRST);
      assertThat(call.ears.failures()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, FATAL, invalid_api_key",
    "402, FATAL, quota_exceeded",
    "403, FATAL, forbidden",
    "404, FATAL, voice_not_found",
    "400, FATAL, http_400"
  })
  void aRefusedHandshakeEndsTheVoice(int status, Kind kind, String code) {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Refused(status));
      call.open();
      call.untilClosed();
      ConversationFailure failure = call.ears.lastFailure();
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.code()).isEqualTo(code);
    }
  }

  @Test
  void oneTooManyIsTriedOnceMore() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Refused(429));
      call.say(call.open(), FIRST, "There is room.");
      assertThat(call.ears.failures()).containsExactly("too_many_concurrent_requests");
    }
  }

  @Test
  void twoTooManyAreLeftToAnotherVoice() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Refused(429), new SocketMishap.Refused(429));
      call.open();
      call.untilClosed();
      assertThat(call.ears.lastFailure().kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(call.ears.lastFailure().code()).isEqualTo("too_many_concurrent_requests");
      assertThat(call.server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1008, max_active_conversations, RETRYABLE",
    "1008, input_timeout_exceeded, RETRYABLE",
    "1011, '', RETRYABLE",
    "1000, '', RETRYABLE",
    "1008, invalid_api_key, FATAL",
    "1008, quota_exceeded, FATAL",
    "1008, 'You may not do that, Mr. Gout.', FATAL",
    "1003, '', FATAL"
  })
  void aClosedSocketIsReplacedUnlessThatIsPointless(int code, String reason, Kind kind) {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.next(new SocketMishap.Closed(code, reason));
      Synthesis voice = call.open();
      voice.speak(FIRST, TEXT);
      voice.end(FIRST);
      call.until("an end", () -> call.ears.isClosed() || call.ears.spoke(FIRST));
      assertThat(call.ears.isClosed()).isEqualTo(kind == Kind.FATAL);
      assertThat(call.ears.told.events().toString()).doesNotContain("Gout");
    }
  }

  @Test
  void aPlanWithoutZeroRetentionIsRefusedUnlessTheOperatorAllowsIt() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard().smallPlan())) {
      call.open();
      call.untilClosed();
      assertThat(call.ears.lastFailure().code()).isEqualTo("forbidden");
    }
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard().smallPlan())) {
      call.say(call.open(ElevenLabsSettings::kept), FIRST, "Test data.");
      assertThat(call.server.sockets().get(0).query()).doesNotContainKey("enable_logging");
    }
  }

  @Test
  void aBrokenRequestIsToldAndTheNextSpeechIsSpoken() {
    try (SimulatedCall call = new SimulatedCall(ServiceSettings.standard())) {
      call.server.refuseSockets();
      call.server.next(new RequestMishap.Dropped(800));
      Synthesis voice = call.open(with -> with.within(VoiceLimits.standard().withRedials(0)));
      voice.speak(FIRST, TEXT);
      voice.end(FIRST);
      call.say(voice, SECOND, "Anything else?");
      assertThat(call.ears.told.all(Told.Unspoken.class))
          .extracting(unspoken -> unspoken.failure().code())
          .containsExactly("broke_off");
      assertThat(call.ears.words(SECOND)).isEqualTo("Anything else?");
    }
  }
}
