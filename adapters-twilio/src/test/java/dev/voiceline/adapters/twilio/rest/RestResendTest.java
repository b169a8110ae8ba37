package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.CALL;
import static dev.voiceline.adapters.twilio.rest.RestBench.HOOK;
import static dev.voiceline.adapters.twilio.rest.RestBench.PATIENT;
import static dev.voiceline.adapters.twilio.rest.RestBench.call;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.error;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static dev.voiceline.adapters.twilio.rest.RestBench.message;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestResendTest {
  private static final RestLimits SHORT =
      new RestLimits(PATIENT.connect(), Duration.ofMillis(300), PATIENT.lease(), 8, 16);

  private static final Map<String, Function<TwilioApi, CompletionStage<ControlOutcome>>> MAKERS =
      Map.of(
          "create call", api -> api.createCall(call()),
          "send message", api -> api.sendMessage(message()),
          "redirect", api -> api.redirect(CALL, Instructions.at(HOOK)),
          "start recording", api -> api.startRecording(CALL, new NewRecording(HOOK)));

  static Stream<Arguments> makersAndServerErrors() {
    return MAKERS.keySet().stream()
        .sorted()
        .flatMap(maker -> Stream.of(500, 502, 503, 504).map(status -> Arguments.of(maker, status)));
  }

  static Stream<String> makers() {
    return MAKERS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("makersAndServerErrors")
  void whatMakesSomethingIsSentOnceThoughTheServerFails(String maker, int status) {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(status, "<html>bad gateway</html>");

      assertThat(failure(MAKERS.get(maker).apply(bench.rest)).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(bench.api.sent()).hasSize(1);
      assertThat(bench.alarms.isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("makers")
  void whatMakesSomethingIsSentOnceThoughNobodyAnswers(String maker) {
    try (RestBench bench = new RestBench(SHORT)) {
      bench.api.staysSilent();

      assertThat(failure(MAKERS.get(maker).apply(bench.rest)).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(bench.api.sent()).hasSize(1);
      assertThat(bench.alarms.isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("makers")
  void whatMakesSomethingIsSentOnceThoughTheConnectionBreaks(String maker) {
    try (RestBench bench = new RestBench()) {
      bench.api.hangsUp();

      assertThat(failure(MAKERS.get(maker).apply(bench.rest)).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(bench.api.sent()).hasSize(1);
    }
  }

  @Test
  void aSuccessThatCannotBeReadIsUncertain() {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(201, "not json").answers(201, "{}");

      assertThat(failure(bench.rest.createCall(call())).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(failure(bench.rest.createCall(call())).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(bench.api.sent()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("makers")
  void tooManyRequestsMeansThatNothingWasDoneSoItIsAskedAgainLater(String maker) {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(429, error(429, 20429)).answers(429, "slow down");
      bench.api.answers(201, json("'sid':'XX1'"));

      CompletionStage<ControlOutcome> outcome = MAKERS.get(maker).apply(bench.rest);

      assertThat(bench.alarms.next()).isEqualTo(Duration.ofMillis(500));
      assertThat(bench.alarms.next()).isEqualTo(Duration.ofSeconds(1));
      done(outcome);
      assertThat(bench.api.sent()).hasSize(3);
      assertThat(bench.api.sent().get(2).form()).isEqualTo(bench.api.sent().get(0).form());
    }
  }

  @Test
  void afterThreeAttemptsTooManyRequestsIsAFailureThatMayBeRetried() {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(429, "").answers(429, "").answers(429, error(429, 20429));

      CompletionStage<ControlOutcome> outcome = bench.rest.createCall(call());
      bench.alarms.next();
      bench.alarms.next();

      assertThat(failure(outcome).kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(failure(outcome).code()).isEqualTo(20429);
      assertThat(bench.api.sent()).hasSize(3);
    }
  }

  @Test
  void aQuestionIsAskedAgainAfterAServerErrorAndAfterABrokenConnection() {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(503, "").hangsUp().answers(200, json("'status':'in-progress'"));

      CompletionStage<TwilioAnswer<TwilioCall>> answer = bench.rest.call(CALL);
      bench.alarms.next();
      bench.alarms.next();

      assertThat(given(answer).status()).isEqualTo(CallStatus.IN_PROGRESS);
    }
  }

  @Test
  void endingACallIsRepeatedUntilItIsSure() {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(500, "").answers(200, json("'sid':'CA1'"));

      CompletionStage<ControlOutcome> outcome = bench.rest.endCall(CALL);
      bench.alarms.next();

      done(outcome);
      assertThat(bench.api.sent()).hasSize(2);
    }
  }

  @Test
  void aQuestionThatStaysUnansweredMayBeRetried() {
    try (RestBench bench = new RestBench(SHORT)) {
      bench.api.staysSilent().staysSilent().staysSilent();

      CompletionStage<TwilioAnswer<TwilioCall>> answer = bench.rest.call(CALL);
      bench.alarms.next();
      bench.alarms.next();

      assertThat(unanswered(answer).kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(bench.api.sent()).hasSize(3);
    }
  }

  @Test
  void whatNeverLeftMayBeRetriedEvenIfItMakesSomething() {
    LoopbackApi gone = new LoopbackApi();
    gone.close();
    TestAlarms alarms = new TestAlarms();
    try (TwilioRest rest = RestBench.client(gone.address(), PATIENT, alarms)) {
      CompletionStage<ControlOutcome> outcome = rest.createCall(call());
      alarms.next();
      alarms.next();

      assertThat(failure(outcome).kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(failure(outcome).explanation()).contains("TWILIO_API_URL");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (RestBench bench = new RestBench()) {
      bench.api.answers(
          exchange -> {
            exchange.getResponseHeaders().set("Location", bench.api.address().base() + "/else");
            LoopbackApi.write(exchange, 307, "text/plain", new byte[0]);
          });

      assertThat(failure(bench.rest.createCall(call())).kind()).isEqualTo(Kind.FINAL);
      assertThat(bench.api.sent()).hasSize(1);
    }
  }
}
