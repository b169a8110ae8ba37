package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a payer does: one answer, in time, for few messages, and never a made-up one. */
class NetworkPropertyTest {
  /** Two messages, two for another search, one for the plan instead, and two repeats. */
  private static final int MOST_MESSAGES = 7;

  @Property(tries = 500)
  void oneAnswerInTimeForFewMessages(
      @ForAll("scripts") List<Step> script,
      @ForAll ServiceTypesAsked how,
      @ForAll("deadlines") Duration deadline) {
    NetworkBench bench = new NetworkBench(NetworkBench.USUAL.asking(how));
    script.forEach(step -> bench.payer.then(step.after(), step.reply()));
    AtomicInteger answers = new AtomicInteger();
    List<Long> times = new ArrayList<>();
    CompletionStage<EligibilityAnswer> answer = bench.ask(question(), "k", deadline);
    answer.thenAccept(
        each -> {
          answers.incrementAndGet();
          times.add(bench.time.millis());
        });
    bench.time.advance(Duration.ofHours(1));

    assertThat(answers).hasValue(1);
    assertThat(times.get(0)).isLessThanOrEqualTo(Math.min(deadline.toMillis(), 20_000));
    assertThat(bench.payer.asked()).hasSizeLessThanOrEqualTo(MOST_MESSAGES);
    assertThat(bench.payer.asked()).allMatch(request -> request.within().compareTo(deadline) < 0);
    assertThat(bench.events)
        .filteredOn(PayerEvent.Checked.class::isInstance)
        .hasSizeLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void withoutAnActiveStatusFromThePayerNobodyIsCovered(
      @ForAll("refusals") List<Step> script, @ForAll ServiceTypesAsked how) {
    NetworkBench bench = new NetworkBench(NetworkBench.USUAL.asking(how));
    script.forEach(step -> bench.payer.then(step.after(), step.reply()));
    bench.payer.usually(Replies.failing(Failure.SERVER_ERROR));
    EligibilityAnswer answer = bench.answer(question());
    assertThat(answer.outcome()).isNotIn(Outcome.ACTIVE, Outcome.INACTIVE);
    assertThat(answer.toString()).doesNotContain("MB12345601", "1985", "TESTER");
  }

  @Provide
  Arbitrary<List<Step>> scripts() {
    return Combinators.combine(spans(), Arbitraries.oneOf(refusing(), answering()))
        .as(Step::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Step>> refusals() {
    return Combinators.combine(spans(), refusing()).as(Step::new).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Duration> deadlines() {
    return Arbitraries.longs().between(100, 25_000).map(Duration::ofMillis);
  }

  private static Arbitrary<Duration> spans() {
    return Arbitraries.of(0L, 10L, 300L, 2_000L, 9_000L, 19_000L, 100_000L).map(Duration::ofMillis);
  }

  private static Arbitrary<Function<PayerRequest, PayerReply>> answering() {
    return Arbitraries.of(
        List.of(Replies.all(), Replies.rows(Replies.PLAN_ROWS), Replies.rows("EB*6~")));
  }

  private static Arbitrary<Function<PayerRequest, PayerReply>> refusing() {
    List<Function<PayerRequest, PayerReply>> all = new ArrayList<>();
    for (Failure failure : Failure.values()) {
      all.add(Replies.failing(failure));
    }
    for (String code : List.of("15", "33", "53", "58", "71", "72", "73", "75", "77")) {
      all.add(Replies.refusingPerson(code));
    }
    all.add(Replies.refusingAll("42", "R"));
    all.add(Replies.refusingAll("42", "N"));
    all.add(Replies.refusingAll("79", "R"));
    all.add(Replies.busyFor(Duration.ofSeconds(4)));
    all.add(Replies.aboutAnother("MB789012"));
    all.add(Replies.text("<html>"));
    return Arbitraries.of(all);
  }

  private static EligibilityQuestion question() {
    return NetworkBench.question()
        .of(NetworkBench.member("MB12345601"))
        .named(NetworkBench.name("TESTER", Optional.of("JORDAN")));
  }

  private record Step(Duration after, Function<PayerRequest, PayerReply> reply) {
    @Override
    public String toString() {
      return "after " + after;
    }
  }
}
