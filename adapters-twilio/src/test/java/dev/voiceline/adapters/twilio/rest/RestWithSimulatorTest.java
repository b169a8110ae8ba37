package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.OURS;
import static dev.voiceline.adapters.twilio.rest.RestBench.PERSON;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static dev.voiceline.adapters.twilio.rest.SimulatedApi.hook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.rest.NumberRouting.Webhook;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.simulator.twilio.ConferenceStage;
import dev.voiceline.simulator.twilio.ConferenceView;
import dev.voiceline.simulator.twilio.rest.RestFault;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The client against the simulator's API, which checks parameters by Twilio's own description. */
class RestWithSimulatorTest {
  @Test
  void aCallIsPlacedRecordedRedirectedAndEnded() throws IOException {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      CallId call = new CallId(done(api.rest.createCall(fullCall())));
      String recording = done(api.rest.startRecording(call, new NewRecording(hook("recording"))));
      done(api.rest.pauseRecording(call));
      done(api.rest.resumeRecording(call));
      done(api.rest.redirect(call, Instructions.at(hook("transfer"))));
      done(api.rest.redirect(call, Instructions.inline("<Response><Pause/></Response>")));
      assertThat(given(api.rest.call(call)).status()).isEqualTo(CallStatus.IN_PROGRESS);
      done(api.rest.endCall(call));

      assertThat(given(api.rest.call(call)).status()).isEqualTo(CallStatus.COMPLETED);
      RecordingFacts facts = given(api.rest.recording(recording));
      assertThat(facts.status()).isEqualTo(RecordingFacts.Status.COMPLETED);
      assertThat(facts.call()).isEqualTo(call);
      assertThat(facts.channels()).isEqualTo(2);
      try (InputStream audio = given(api.rest.recordingAudio(recording, 1 << 20))) {
        assertThat(audio.readAllBytes()).isEqualTo(TalkingExchange.SOUND.wav(2));
      }
      assertThat(api.server.log().oddities()).isEmpty();
    }
  }

  @Test
  void whatIsOverIsGoneAndEndingItAgainIsASuccess() {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      CallId call = new CallId(done(api.rest.createCall(fullCall())));
      done(api.rest.endCall(call));

      done(api.rest.endCall(call));
      done(api.rest.endCall(new CallId("CA" + "0".repeat(32))));
      assertThat(failure(api.rest.redirect(call, Instructions.at(hook("x")))).kind())
          .isEqualTo(Kind.GONE);
      assertThat(failure(api.rest.pauseRecording(call)).kind()).isEqualTo(Kind.GONE);
      assertThat(unanswered(api.rest.recording("RE" + "0".repeat(32))).kind()).isEqualTo(Kind.GONE);
    }
  }

  @Test
  void whoIsInARoomIsTold() {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      Instant now = Instant.EPOCH;
      api.exchange.show(
          new ConferenceView(
              "CF" + "1".repeat(32),
              RestBench.CALL_SID,
              ConferenceStage.INIT,
              now,
              now,
              List.of(new ConferenceView.Participant(RestBench.CALL_SID, true, true, false, now)),
              Optional.empty()));

      assertThat(given(api.rest.inRoom(RestBench.CALL_SID)))
          .containsExactly(new RoomGuest(RestBench.CALL, Optional.of(now)));
      assertThat(given(api.rest.inRoom("another"))).isEmpty();
      assertThat(api.server.log().oddities()).isEmpty();
    }
  }

  @Test
  void aTextIsSentOnceAlthoughTwilioAnsweredWithAnErrorAfterAcceptingIt() {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      api.server.faults().next(1, "POST", "/Messages.json", RestFault.unavailableAfterAccepting());

      assertThat(failure(api.rest.sendMessage(RestBench.message())).kind())
          .isEqualTo(Kind.UNCERTAIN);

      assertThat(api.server.texts()).hasSize(1);
      assertThat(api.server.log().count("POST", "/Messages.json")).isEqualTo(1);
      assertThat(api.alarms.isEmpty()).isTrue();
    }
  }

  @Test
  void aTextThatWasTooManyIsSentLater() {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      api.server.faults().next(1, "POST", "/Messages.json", RestFault.status(429));

      CompletionStage<ControlOutcome> outcome = api.rest.sendMessage(RestBench.message());
      api.alarms.next();

      assertThat(done(outcome)).startsWith("SM");
      assertThat(api.server.texts()).hasSize(1);
      assertThat(api.server.log().oddities()).isEmpty();
    }
  }

  @Test
  void aNumberIsFoundAndSetUp() {
    try (SimulatedApi api = SimulatedApi.with(UnaryOperator.identity())) {
      TwilioNumber number = given(api.rest.number(OURS)).orElseThrow();
      assertThat(given(api.rest.numbers())).containsExactly(number);
      assertThat(given(api.rest.number(PhoneNumber.of("+14155559999")))).isEmpty();
      NumberRouting routing =
          new NumberRouting(
              Webhook.post(hook("incoming").toString()),
              Webhook.none(),
              Webhook.post(hook("status").toString()));

      done(api.rest.updateNumber(number.sid(), routing));

      assertThat(given(api.rest.number(OURS)).orElseThrow().routing()).isEqualTo(routing);
      assertThat(api.server.log().oddities()).isEmpty();
    }
  }

  @Test
  void theAccountIsReadAndAWrongSecretIsTold() {
    UnaryOperator<RestSettings> keyed = settings -> settings.withApiKey("SK1", "key-secret");
    try (SimulatedApi api = SimulatedApi.with(keyed);
        SimulatedApi key =
            new SimulatedApi(
                TwilioCredentials.apiKey(RestBench.ACCOUNT, "SK1", "key-secret"), keyed);
        SimulatedApi wrong =
            new SimulatedApi(TwilioCredentials.apiKey(RestBench.ACCOUNT, "SK1", "wrong"), keyed)) {
      assertThat(given(api.rest.account()).status()).isEqualTo(TwilioAccount.Status.ACTIVE);
      assertThat(done(key.rest.sendMessage(RestBench.message()))).startsWith("SM");
      assertThat(unanswered(wrong.rest.account()).explanation()).contains("credentials");
      assertThat(failure(wrong.rest.sendMessage(RestBench.message())).kind()).isEqualTo(Kind.FINAL);
    }
  }

  private static NewCall fullCall() {
    return NewCall.of(PERSON, OURS, Instructions.at(hook("outgoing")), Duration.ofMinutes(10))
        .withFallback(hook("fallback"))
        .withProgress(hook("status"))
        .withDetection(
            new MachineDetection.WhileTalking(MachineDetection.Until.MESSAGE_END, hook("amd")));
  }
}
