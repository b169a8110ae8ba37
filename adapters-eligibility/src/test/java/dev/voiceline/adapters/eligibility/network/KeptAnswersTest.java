package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers are health data: they stay for a request that is sent twice, and no longer. */
class KeptAnswersTest {
  private final NetworkBench bench = new NetworkBench();

  @Test
  void anAnswerIsKeptForAMinute() {
    EligibilityAnswer first = answer("same");
    bench.time.advance(Duration.ofSeconds(59));
    assertThat(answer("same")).isSameAs(first);
    bench.time.advance(Duration.ofSeconds(2));
    assertThat(answer("same")).isNotSameAs(first);
    assertThat(bench.payer.asked()).hasSize(2);
  }

  @Test
  void itGoesByItselfWithoutAnotherQuestion() {
    assertThat(answer("same").outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.time.pending()).isOne();
    bench.time.advance(Duration.ofSeconds(60));
    assertThat(bench.time.pending()).isZero();
  }

  @Test
  void noMoreThanAFewHundredAreKept() {
    for (int i = 0; i < 300; i++) {
      assertThat(answer("key-" + i).outcome()).isEqualTo(Outcome.ACTIVE);
    }
    assertThat(bench.time.pending()).isEqualTo(256);
    assertThat(answer("key-299").outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked()).hasSize(300);
    assertThat(answer("key-0").outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked()).hasSize(301);
  }

  @Test
  void thatThereWasNoAnswerIsNotKept() {
    NetworkBench once = new NetworkBench(NetworkBench.USUAL.with(Effort.STANDARD.trying(1)));
    once.payer.then(Replies.failing(Failure.SERVER_ERROR)).then(Replies.text("nonsense"));
    assertThat(now(once)).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now(once)).isEqualTo(Outcome.MALFORMED);
    once.payer.then(Replies.failing(Failure.CREDENTIALS));
    assertThat(now(once)).isEqualTo(Outcome.CONFIG_ERROR);
    assertThat(now(once)).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void markTellsRequestsApartAndNothingElse() {
    QuestionMark marks = new QuestionMark(new SecureRandom());
    EligibilityQuestion question = NetworkBench.question();
    IdempotencyKey key = new IdempotencyKey("k");
    String mark = marks.of(key, question);
    assertThat(mark).isEqualTo(marks.of(key, NetworkBench.question())).matches("[0-9a-f]{64}");
    assertThat(
            new String[] {
              marks.of(new IdempotencyKey("k1"), question),
              marks.of(key, question.of(NetworkBench.member("MB1234567"))),
              marks.of(key, question.to("Example")),
              marks.of(key, question.named(NetworkBench.name("A", Optional.of("B")))),
              marks.of(key, question.named(NetworkBench.name("AB", Optional.empty()))),
              new QuestionMark(new SecureRandom()).of(key, question)
            })
        .doesNotContain(mark)
        .doesNotHaveDuplicates();
  }

  private EligibilityAnswer answer(String key) {
    return bench.ask(NetworkBench.question(), key, Duration.ofSeconds(20)).join();
  }

  private static Outcome now(NetworkBench bench) {
    return bench.ask(NetworkBench.question(), "same", Duration.ofSeconds(20)).join().outcome();
  }
}
