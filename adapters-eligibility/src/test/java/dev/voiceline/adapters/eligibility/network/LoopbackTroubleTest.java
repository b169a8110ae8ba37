package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.Question270;
import dev.voiceline.simulator.payer.X12Answers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payer in trouble, over sockets. */
class LoopbackTroubleTest {
  private static final Effort BRISK =
      new Effort(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          3,
          Duration.ofMillis(20),
          Duration.ofMillis(100));

  private final SystemTime time = new SystemTime();
  private final Queue<Question270> questions = new ConcurrentLinkedQueue<>();
  private LoopbackPayers payer =
      LoopbackPayers.x12(
          Wrapping.SOAP,
          book ->
              question -> {
                questions.add(question);
                return book.answer(question);
              });

  @AfterEach
  void close() {
    payer.server().close();
    time.close();
  }

  static Stream<Mood> troubles() {
    return Stream.of(
        new Mood.Dropping(),
        new Mood.Instead(HttpAnswer.of(503, "text/plain", "down for maintenance")),
        new Mood.Instead(HttpAnswer.of(429, "text/plain", "slow down").with("Retry-After", "1")),
        new Mood.Instead(HttpAnswer.of(504, "text/html", "<html>")));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void theQuestionIsAskedAgain(Mood trouble) throws Exception {
    payer.server().next(trouble);
    assertThat(answer(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(payer.server().received()).hasSize(2);
  }

  @Test
  void anotherTryHasNewControlNumbersAndTheSameTrace() throws Exception {
    payer.server().next(new Mood.Instead(HttpAnswer.of(503, "text/plain", "down")));
    payer.server().next(new Mood.Well());
    assertThat(answer(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(answer(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.ACTIVE);
    List<String> sent = payer.server().received().stream().map(request -> request.text()).toList();
    assertThat(sent).hasSize(3).doesNotHaveDuplicates();
    assertThat(Stream.of(sent.get(0), sent.get(1)).map(LoopbackTroubleTest::trace).distinct())
        .hasSize(1);
    assertThat(trace(sent.get(2))).isNotEqualTo(trace(sent.get(1)));
    assertThat(sent).extracting(LoopbackTroubleTest::controlNumber).doesNotHaveDuplicates();
    assertThat(questions).allMatch(Question270::sound);
  }

  @Test
  void aSilentPayerIsGivenUpInTime() throws Exception {
    payer.server().next(new Mood.Silent());
    long since = System.nanoTime();
    assertThat(answer(Duration.ofSeconds(1)).outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
    assertThat(payer.server().received()).hasSize(1);
  }

  @Test
  void aPatientWhoIsNotFoundIsAskedAboutOnce() throws Exception {
    EligibilityQuestion other = NetworkBench.question().of(NetworkBench.member("MB999999"));
    assertThat(answer(other, ServiceTypesAsked.TOGETHER, Duration.ofSeconds(20)).outcome())
        .isEqualTo(Outcome.REJECTED_MEMBER);
    assertThat(questions).hasSize(1);
  }

  @Test
  void apartIsTwoQuestionsAndTheSameAnswer() throws Exception {
    EligibilityAnswer together = answer(Duration.ofSeconds(20));
    EligibilityAnswer apart =
        answer(NetworkBench.question(), ServiceTypesAsked.APART, Duration.ofSeconds(20));
    assertThat(AnswerContent.coverage(apart)).isEqualTo(AnswerContent.coverage(together));
    assertThat(questions)
        .extracting(Question270::serviceTypes)
        .containsExactlyInAnyOrder(List.of("30", "62"), List.of("30"), List.of("62"));
  }

  @Test
  void aRefusedMessageIsOursToMendAndIsNotRepeated() throws Exception {
    payer.server().close();
    payer =
        LoopbackPayers.x12(Wrapping.MIME, book -> question -> X12Answers.ack999(question, false));
    assertThat(answer(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.REJECTED_SYNTAX);
    assertThat(payer.server().received()).hasSize(1);
  }

  @Test
  void aClearinghouseThatIsBusyIsWaitedFor() throws Exception {
    payer.server().close();
    payer = LoopbackPayers.clearinghouse(Shape.LEGACY);
    payer.server().next(new Mood.Instead(ClearinghousePayer.tooMany(Duration.ofSeconds(1))));
    long since = System.nanoTime();
    assertThat(answer(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(payer.server().received()).hasSize(2);
  }

  private EligibilityAnswer answer(Duration deadline) throws Exception {
    return answer(NetworkBench.question(), ServiceTypesAsked.TOGETHER, deadline);
  }

  private EligibilityAnswer answer(
      EligibilityQuestion question, ServiceTypesAsked how, Duration deadline) throws Exception {
    Payer asked =
        Payer.of("Example Plan", "DEMOPAYER", payer.way(), NetworkBench.CLINIC)
            .asking(how)
            .with(BRISK);
    try (PayerNetwork network = PayerNetwork.of(PayerBook.of(asked)).open(time)) {
      return network
          .check(question, new IdempotencyKey("k"), deadline)
          .toCompletableFuture()
          .get(60, TimeUnit.SECONDS);
    }
  }

  private static String trace(String soap) {
    return soap.replaceAll("(?s).*TRN\\*1\\*([A-Z0-9]+).*", "$1");
  }

  private static String controlNumber(String soap) {
    return soap.replaceAll("(?s).*IEA\\*1\\*([0-9]+).*", "$1");
  }
}
