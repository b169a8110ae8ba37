package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.PATIENT;
import static dev.voiceline.adapters.twilio.rest.RestBench.call;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.get;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestBoundsTest {
  private static final RestLimits NARROW =
      new RestLimits(PATIENT.connect(), PATIENT.response(), PATIENT.lease(), 1, 1);

  @Test
  void whatDoesNotFitFailsAtOnceAndMayBeTriedLater() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (RestBench bench = new RestBench(NARROW)) {
      bench.api.answers(
          exchange -> {
            busy.countDown();
            await(go);
            LoopbackApi.write(exchange, 201, "application/json", bytes(json("'sid':'CA1'")));
          });
      bench.api.answers(201, json("'sid':'CA2'"));

      CompletionStage<ControlOutcome> first = bench.rest.createCall(call());
      assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
      CompletionStage<ControlOutcome> second = bench.rest.createCall(call());
      CompletionStage<ControlOutcome> third = bench.rest.createCall(call());

      assertThat(failure(third).kind()).isEqualTo(Kind.RETRYABLE);
      go.countDown();
      assertThat(done(first)).isEqualTo("CA1");
      assertThat(done(second)).isEqualTo("CA2");
      assertThat(bench.api.sent()).hasSize(2);
    }
  }

  @Test
  void closingEndsWhatIsUnderWayAndWhatWaits() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (RestBench bench = new RestBench(NARROW)) {
      bench.api.answers(
          exchange -> {
            busy.countDown();
            await(go);
            exchange.close();
          });
      CompletionStage<ControlOutcome> underWay = bench.rest.createCall(call());
      assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
      CompletionStage<ControlOutcome> waiting = bench.rest.createCall(call());

      bench.rest.close();

      assertThat(failure(underWay).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(failure(waiting).kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(failure(bench.rest.createCall(call())).kind()).isEqualTo(Kind.RETRYABLE);
      assertThat(bench.api.sent()).hasSize(1);
      go.countDown();
    }
  }

  @Test
  void closingEndsWhatWaitsToBeSentAgain() {
    RestBench bench = new RestBench();
    bench.api.answers(429, "");
    CompletionStage<ControlOutcome> outcome = bench.rest.createCall(call());
    while (bench.alarms.isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }

    bench.close();

    assertThat(failure(outcome).kind()).isEqualTo(Kind.RETRYABLE);
    assertThat(failure(outcome).code()).isZero();
  }

  @Test
  void requestsAtOnceDoNotMixUpTheirFields() {
    int calls = 200;
    try (RestBench bench = new RestBench()) {
      List<CompletionStage<ControlOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        bench.api.answers(201, json("'sid':'CA1'"));
      }
      for (int i = 0; i < calls; i++) {
        outcomes.add(
            bench.rest.createCall(
                NewCall.of(
                    PhoneNumber.of("+1206555" + (1000 + i)),
                    RestBench.OURS,
                    Instructions.inline("<Response>" + i + "</Response>"),
                    Duration.ofMinutes(1))));
      }
      outcomes.forEach(RestBench::done);

      Set<String> sent =
          bench.api.sent().stream()
              .map(each -> each.form().get("To").get(0) + each.form().get("Twiml").get(0))
              .collect(Collectors.toSet());
      assertThat(bench.api.sent()).hasSize(calls);
      assertThat(sent)
          .isEqualTo(
              IntStream.range(0, calls)
                  .mapToObj(i -> "+1206555" + (1000 + i) + "<Response>" + i + "</Response>")
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void connectionsAreUsedAgain() {
    try (RestBench bench = new RestBench()) {
      for (int i = 0; i < 5; i++) {
        bench.api.answers(201, json("'sid':'CA1'"));
        done(bench.rest.createCall(call()));
      }

      assertThat(bench.api.sent())
          .extracting(LoopbackApi.Sent::port)
          .containsOnly(bench.api.sent().get(0).port());
    }
  }

  @Test
  void outcomesComeOnDaemonThreadsThatAreNamed() {
    try (RestBench bench = new RestBench()) {
      CountDownLatch asked = new CountDownLatch(1);
      bench.api.answers(
          exchange -> {
            await(asked);
            LoopbackApi.write(exchange, 201, "application/json", bytes(json("'sid':'CA1'")));
          });

      CompletionStage<Thread> thread =
          bench.rest.createCall(call()).thenApply(outcome -> Thread.currentThread());
      asked.countDown();

      assertThat(get(thread).isDaemon()).isTrue();
      assertThat(get(thread).getName()).startsWith("voiceline-twilio-rest-");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
