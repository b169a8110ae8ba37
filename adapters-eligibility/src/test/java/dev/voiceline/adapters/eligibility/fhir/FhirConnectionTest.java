package dev.voiceline.adapters.eligibility.fhir;

import static dev.voiceline.adapters.eligibility.fhir.FhirBench.ASKED;
import static dev.voiceline.adapters.eligibility.fhir.FhirBench.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.HttpQuestion;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirConnectionTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  @ParameterizedTest
  @EnumSource(Manner.class)
  void getsTheSameResponseInWhicheverMannerItIsGiven(Manner manner) {
    try (FhirBench payer = new FhirBench(manner, 2)) {
      PayerReply reply = payer.ask(ASKED);

      assertThat(reply).isInstanceOf(PayerReply.Received.class);
      Node response = Node.parse(((PayerReply.Received) reply).content()).orElseThrow();
      assertThat(response.text("outcome")).contains("complete");
      assertThat(response.at("insurance"))
          .isEqualTo(Node.parse(KNOWN).orElseThrow().at("insurance"));
    }
  }

  @Test
  void aPersonWhomThePayerDoesNotKnowIsAnAnswer() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      assertThat(payer.received(SampleRequest.of("MB999999", "1985-03-15", "62")))
          .contains("\"75\"");
    }
  }

  @Test
  void aServerThatOnlyStoresIsNotAskedForTheOperationAgain() {
    try (FhirBench payer = new FhirBench(Manner.STORING, 0)) {
      payer.ask(ASKED);
      payer.ask(ASKED);

      assertThat(payer.paths("POST"))
          .containsExactly(
              "/fhir/CoverageEligibilityRequest/$submit",
              "/fhir/CoverageEligibilityRequest",
              "/fhir/CoverageEligibilityRequest");
    }
  }

  @Test
  void namesTheAttemptAndTheTypeOfItsContent() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.ask(ASKED.attempt(2));

      HttpQuestion question = payer.server.received().get(0);
      assertThat(question.header("X-Request-Id")).contains("TRACE0001-2");
      assertThat(question.header("Content-Type")).contains("application/fhir+json");
      assertThat(question.header("Accept")).contains("application/fhir+json");
    }
  }

  @Test
  void aResponseThatStaysQueuedIsTakenAsThatWhenTheTimeIsUp() {
    try (FhirBench payer = new FhirBench(Manner.QUEUEING, Integer.MAX_VALUE)) {
      payer.timeIsUpAfterLooks(3);

      assertThat(payer.received(ASKED)).contains("\"queued\"");
      assertThat(payer.paths("GET")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"STORING", "ASYNCHRONOUS"})
  void aResponseThatNeverComesIsLate(Manner manner) {
    try (FhirBench payer = new FhirBench(manner, Integer.MAX_VALUE)) {
      payer.timeIsUpAfterLooks(3);

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.TIMED_OUT);
      assertThat(payer.paths("GET")).hasSize(3);
    }
  }

  @Test
  void aServerThatIsBusyWhileLookedAtIsLookedAtAgain() {
    try (FhirBench payer = new FhirBench(Manner.QUEUEING, 0)) {
      HttpAnswer busy = HttpAnswer.of(429, "text/plain", "").with("Retry-After", "0");
      payer.server.next(new Mood.Well(), new Mood.Instead(busy), new Mood.Instead(busy));

      assertThat(payer.received(ASKED)).contains("\"complete\"");
      assertThat(payer.paths("GET")).hasSize(3);
    }
  }

  @Test
  void nothingIsSentToAnotherServerThatAnAnswerNames() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0);
        PayerServer other = PayerServer.serving(Map.of())) {
      payer.instead(
          HttpAnswer.of(202, "text/plain", "")
              .with("Content-Location", other.at("/jobs/1").toString()));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.NOT_UNDERSTOOD);
      assertThat(other.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, CREDENTIALS",
    "403, CREDENTIALS",
    "422, REFUSED",
    "429, BUSY",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "504, SERVER_ERROR",
    "302, REFUSED"
  })
  void aStatusSaysWhatWentWrong(int status, Failure failure) {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.instead(FhirPayer.outcome(status, "processing", "MB123456 is wrong"));

      Failed failed = (Failed) payer.ask(ASKED);

      assertThat(failed.failure()).isEqualTo(failure);
      assertThat(failed.why()).doesNotContain("MB123456");
    }
  }

  @Test
  void aBusyServerTellsHowLongToWait() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.instead(HttpAnswer.of(429, "text/plain", "").with("Retry-After", "7"));

      assertThat(((Failed) payer.ask(ASKED)).retryAfter()).contains(Duration.ofSeconds(7));
    }
  }

  @Test
  void aRefusalWithThePayersReasonIsAnAnswer() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      String outcome =
          "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":"
              + "\"not-found\",\"details\":{\"coding\":[{\"system\":"
              + "\"https://x12.org/codes/reject-reason-codes\",\"code\":\"72\"}]}}]}";
      payer.instead(HttpAnswer.of(422, "application/fhir+json", outcome));

      assertThat(payer.received(ASKED)).isEqualTo(outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "[]", "{}", "{\"resourceType\":\"Patient\"}", "{\"a\":"})
  void whatIsNoResponseIsNotUnderstood(String body) {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.instead(HttpAnswer.ok("application/fhir+json", body));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsNotRead() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.instead(HttpAnswer.ok("application/fhir+json", " ".repeat(5 * 1024 * 1024)));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @Test
  void aSilentSlowOrLostServerIsToldApart() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.server.next(new Mood.Silent());
      assertThat(payer.failure(ASKED.within(SHORT))).isEqualTo(Failure.TIMED_OUT);
      payer.server.next(new Mood.Slow(Duration.ofMillis(50)));
      assertThat(payer.received(ASKED)).contains("\"complete\"");
      payer.server.next(new Mood.Dropping(), new Mood.Dropping());
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.UNREACHABLE);
      payer.server.close();
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.UNREACHABLE);
    }
  }

  @Test
  void closingEndsWhatWaitsForItsNextLook() {
    VirtualTime alarms = new VirtualTime();
    CompletableFuture<Duration> set = new CompletableFuture<>();
    Timers telling =
        (delay, task) -> {
          Timers.Alarm alarm = alarms.after(delay, task);
          set.complete(delay);
          return alarm;
        };
    try (FhirBench payer = new FhirBench(Manner.QUEUEING, Integer.MAX_VALUE)) {
      Way.Fhir way = new Way.Fhir(payer.server.at("/fhir"), new Access.None());
      FhirConnection connection = FhirConnection.open(way, alarms, telling);
      CompletableFuture<PayerReply> reply = connection.ask(ASKED.request()).toCompletableFuture();
      assertThat(set.join()).isEqualTo(Duration.ofMillis(500));
      connection.close();

      assertThat(reply.join()).isInstanceOf(Failed.class);
      assertThat(payer.paths("GET")).isEmpty();
    }
    assertThat(alarms.pending()).isZero();
  }

  @Test
  void aConnectionThatIsClosedLooksForNothingMore() {
    try (FhirBench payer = new FhirBench(Manner.QUEUEING, Integer.MAX_VALUE)) {
      var reply = payer.connection.ask(ASKED.request()).toCompletableFuture();
      payer.connection.close();

      assertThat(reply.join()).isInstanceOf(Failed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://payer.example/fhir",
        "https://payer.example/fhir?a=b",
        "ftp://x/",
        "/fhir"
      })
  void anAddressThatMayNotBeUsedIsRefusedAtOnce(String url) {
    Way.Fhir way = new Way.Fhir(URI.create(url), new Access.None());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FhirConnection.open(way, new SystemTime(), new SystemTime()));
  }
}
