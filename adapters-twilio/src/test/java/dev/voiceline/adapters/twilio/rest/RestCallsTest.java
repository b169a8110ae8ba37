package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.ACCOUNT;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL_SID;
import static dev.voiceline.adapters.twilio.rest.RestBench.HOOK;
import static dev.voiceline.adapters.twilio.rest.RestBench.OURS;
import static dev.voiceline.adapters.twilio.rest.RestBench.PERSON;
import static dev.voiceline.adapters.twilio.rest.RestBench.call;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.error;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.caller.CallId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestCallsTest {
  private static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json";
  private static final String ONE_CALL =
      "/2010-04-01/Accounts/" + ACCOUNT + "/Calls/" + CALL_SID + ".json";
  private static final String CREATED = json("'sid':'CA77','status':'queued'");

  private final RestBench bench = new RestBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aPlainCallSendsWhatItMustAndABoundOnItsLength() {
    bench.api.answers(201, CREATED);

    assertThat(done(bench.rest.createCall(call()))).isEqualTo("CA77");

    LoopbackApi.Sent sent = bench.api.only();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.path()).isEqualTo(CALLS);
    assertThat(sent.contentType()).startsWith("application/x-www-form-urlencoded");
    assertThat(sent.authorization())
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((ACCOUNT + ":secret-token").getBytes(StandardCharsets.UTF_8)));
    assertThat(sent.form())
        .isEqualTo(
            fields(
                "To", "+12065550123",
                "From", "+14155550100",
                "Url", HOOK.toString(),
                "Method", "POST",
                "Timeout", "20",
                "TimeLimit", "600"));
  }

  @Test
  void everythingThatACallCanHaveIsSent() {
    bench.api.answers(201, CREATED);
    NewCall call =
        NewCall.of(PERSON, OURS, Instructions.inline("<Response/>"), Duration.ofMillis(90_500))
            .withRinging(Duration.ofMinutes(30))
            .withFallback(URI.create("https://voice.example.com/voice/fallback"))
            .withProgress(URI.create("https://voice.example.com/voice/progress"))
            .withDetection(
                new MachineDetection.WhileTalking(
                    MachineDetection.Until.MESSAGE_END,
                    URI.create("https://voice.example.com/voice/amd")))
            .withKeys(new KeyTones("ww12#"))
            .withRecording(
                new NewRecording(URI.create("https://voice.example.com/voice/recording")));

    done(bench.rest.createCall(call));

    Map<String, List<String>> expected =
        fields(
            "To", "+12065550123",
            "From", "+14155550100",
            "Twiml", "<Response/>",
            "Method", "POST",
            "Timeout", "600",
            "TimeLimit", "91",
            "FallbackUrl", "https://voice.example.com/voice/fallback",
            "FallbackMethod", "POST",
            "StatusCallback", "https://voice.example.com/voice/progress",
            "StatusCallbackMethod", "POST",
            "MachineDetection", "DetectMessageEnd",
            "AsyncAmd", "true",
            "AsyncAmdStatusCallback", "https://voice.example.com/voice/amd",
            "AsyncAmdStatusCallbackMethod", "POST",
            "SendDigits", "ww12#",
            "Record", "true",
            "RecordingChannels", "dual",
            "Trim", "do-not-trim",
            "RecordingStatusCallback", "https://voice.example.com/voice/recording",
            "RecordingStatusCallbackMethod", "POST");
    expected.put("StatusCallbackEvent", List.of("initiated", "ringing", "answered", "completed"));
    expected.put("RecordingStatusCallbackEvent", List.of("in-progress", "completed", "absent"));
    assertThat(bench.api.only().form()).isEqualTo(expected);
  }

  @Test
  void aMachineCanBeDetectedBeforeAWordIsSaid() {
    bench.api.answers(201, CREATED);

    done(
        bench.rest.createCall(
            call()
                .withDetection(new MachineDetection.BeforeTalking(MachineDetection.Until.KNOWN))));

    assertThat(bench.api.only().form())
        .containsEntry("MachineDetection", List.of("Enable"))
        .doesNotContainKeys("AsyncAmd", "AsyncAmdStatusCallback");
  }

  @Test
  void aLiveCallIsTakenToAnAddressOrToADocument() {
    bench.api.answers(200, CREATED).answers(200, CREATED);

    done(bench.rest.redirect(CALL, Instructions.at(HOOK)));
    done(bench.rest.redirect(CALL, Instructions.inline("<Response><Say>é\u0007</Say></Response>")));

    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::path)
        .containsExactly(ONE_CALL, ONE_CALL);
    assertThat(bench.api.sent().get(0).form())
        .isEqualTo(fields("Url", HOOK.toString(), "Method", "POST"));
    assertThat(bench.api.sent().get(1).form())
        .isEqualTo(fields("Twiml", "<Response><Say>é</Say></Response>"));
  }

  @Test
  void aDocumentThatIsTooLongIsNotSent() {
    Instructions tooLong = Instructions.inline("x".repeat(4_001));

    assertThat(failure(bench.rest.redirect(CALL, tooLong)).code()).isEqualTo(32018);
    assertThat(
            failure(bench.rest.createCall(NewCall.of(PERSON, OURS, tooLong, Duration.ofMinutes(1))))
                .kind())
        .isEqualTo(Kind.FINAL);
    assertThat(bench.api.sent()).isEmpty();
  }

  @Test
  void redirectingACallThatHasEndedSaysThatItIsGone() {
    bench.api.answers(400, error(400, 21220)).answers(404, error(404, 20404));

    assertThat(failure(bench.rest.redirect(CALL, Instructions.at(HOOK))).kind())
        .isEqualTo(Kind.GONE);
    assertThat(failure(bench.rest.redirect(CALL, Instructions.at(HOOK))).kind())
        .isEqualTo(Kind.GONE);
  }

  @Test
  void endingACallCompletesIt() {
    bench.api.answers(200, CREATED);

    done(bench.rest.endCall(CALL));

    assertThat(bench.api.only().path()).isEqualTo(ONE_CALL);
    assertThat(bench.api.only().form()).isEqualTo(fields("Status", "completed"));
  }

  @Test
  void aCallThatNobodyHasAnsweredYetIsCanceled() {
    bench.api.answers(400, error(400, 21220)).answers(200, CREATED);

    done(bench.rest.endCall(CALL));

    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::form)
        .containsExactly(fields("Status", "completed"), fields("Status", "canceled"));
  }

  @Test
  void endingACallThatIsOverIsASuccess() {
    bench.api.answers(404, error(404, 20404));
    bench.api.answers(400, error(400, 21220)).answers(400, error(400, 21220));

    done(bench.rest.endCall(CALL));
    done(bench.rest.endCall(CALL));

    assertThat(bench.api.sent()).hasSize(3);
  }

  @Test
  void endingACallWithWrongCredentialsIsAFailure() {
    bench.api.answers(401, error(401, 20003));

    assertThat(failure(bench.rest.endCall(CALL)).explanation()).contains("credentials");
  }

  @Test
  void whatTwilioKnowsOfACallIsRead() {
    bench.api.answers(200, json("'status':'completed','duration':'42'"));
    bench.api.answers(200, json("'status':'no-answer','duration':null"));
    bench.api.answers(200, json("'status':'novel'"));
    bench.api.answers(404, error(404, 20404));

    assertThat(given(bench.rest.call(CALL)))
        .isEqualTo(new TwilioCall(CallStatus.COMPLETED, Optional.of(Duration.ofSeconds(42))));
    assertThat(given(bench.rest.call(CALL)))
        .isEqualTo(new TwilioCall(CallStatus.NO_ANSWER, Optional.empty()));
    assertThat(given(bench.rest.call(CALL)).status()).isEqualTo(CallStatus.UNKNOWN);
    assertThat(unanswered(bench.rest.call(CALL)).kind()).isEqualTo(Kind.GONE);
  }

  @Test
  void anIdThatCannotBeTwiliosNeverReachesAnAddress() {
    CallId forged = new CallId("../Messages");

    assertThat(failure(bench.rest.redirect(forged, Instructions.at(HOOK))).kind())
        .isEqualTo(Kind.GONE);
    assertThat(unanswered(bench.rest.call(forged)).kind()).isEqualTo(Kind.GONE);
    assertThat(unanswered(bench.rest.recording("RE1/../x")).kind()).isEqualTo(Kind.GONE);
    done(bench.rest.endCall(forged));
    assertThat(bench.api.sent()).isEmpty();
  }

  static Map<String, List<String>> fields(String... namesAndValues) {
    Map<String, List<String>> fields = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return fields;
  }
}
