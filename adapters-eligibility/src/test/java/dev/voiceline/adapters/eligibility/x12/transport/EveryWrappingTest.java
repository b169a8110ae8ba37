package dev.voiceline.adapters.eligibility.x12.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.adapters.eligibility.x12.request.Questions;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerBook;
import dev.voiceline.simulator.payer.X12Answers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What all three wrappings have in common, over real sockets. */
class EveryWrappingTest {
  private static final EligibilityQuestion MRI = Questions.mri().question();
  private static final Duration SHORT = Duration.ofMillis(200);

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aGoodAnswerIsReadAsFromItsFile(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      assertThat(payer.answer(MRI))
          .isEqualTo(Payer.answer(MRI, Payer.file("synth-01-demo-mb123456-active-mri-auth.271")));
      assertThat(payer.answer(person("MB789012", "1990-07-22")).outcome())
          .isEqualTo(Outcome.ACTIVE);
      assertThat(payer.answer(person("MB345678", "1975-11-30")).outcome())
          .isEqualTo(Outcome.INACTIVE);
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(Wrapping.values())
        .flatMap(
            wrapping ->
                Stream.of(
                    Arguments.of(wrapping, "MB123456", "1985-03-16", "71"),
                    Arguments.of(wrapping, "MB123457", "1985-03-15", "72"),
                    Arguments.of(wrapping, "MB999999", "1950-01-01", "75")));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("refusals")
  void aRefusedPersonIsNotMatched(Wrapping wrapping, String member, String born, String code) {
    try (Payer payer = new Payer(wrapping)) {
      MemberNotMatched refused = (MemberNotMatched) payer.answer(person(member, born));

      assertThat(refused.rejections()).extracting(Rejection::code).containsExactly(code);
      assertThat(refused.provenance().trace().toOptional()).contains("TRACE0001");
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aRefusedInterchangeIsAProblemOfTheEnvelope(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.book.next(asked -> X12Answers.ta1(asked, "006"));

      RequestProblem problem = (RequestProblem) payer.answer(MRI);

      assertThat(problem.kind()).isEqualTo(RequestProblem.Kind.ENVELOPE);
      assertThat(problem.rejections()).extracting(Rejection::code).containsExactly("006");
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aRefusedTransactionIsAProblemOfTheSyntax(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.book.next(
          asked -> X12Answers.ack999(asked, false), asked -> X12Answers.ack999(asked, true));

      assertThat(((RequestProblem) payer.answer(MRI)).kind()).isEqualTo(RequestProblem.Kind.SYNTAX);
      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.ACKNOWLEDGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void anAcknowledgementOfAnotherMessageIsNone(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.book.next(
          asked -> Payer.file("synth-90-ta1-rejected-interchange.ta1"),
          asked -> Payer.file("synth-92-999-accepted.999"));

      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.NOT_UNDERSTOOD);
      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void anAnswerToAnotherQuestionIsNotOurs(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.book.next(
          asked ->
              Payer.file("synth-01-demo-mb123456-active-mri-auth.271")
                  .replace("TRACE0001", "TRACE0009"),
          asked -> Payer.file("synth-02-demo-mb789012-active-deductible-met.271"));

      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.CORRELATION_ERROR);
      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.IDENTITY_CHECK);
    }
  }

  static Stream<Arguments> statuses() {
    return Stream.of(Wrapping.values())
        .flatMap(
            wrapping ->
                Stream.of(
                    Arguments.of(wrapping, 401, Failure.CREDENTIALS),
                    Arguments.of(wrapping, 403, Failure.CREDENTIALS),
                    Arguments.of(wrapping, 404, Failure.REFUSED),
                    Arguments.of(wrapping, 429, Failure.BUSY),
                    Arguments.of(wrapping, 500, Failure.SERVER_ERROR),
                    Arguments.of(wrapping, 503, Failure.SERVER_ERROR)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("statuses")
  void aStatusIsSorted(Wrapping wrapping, int status, Failure failure) {
    try (Payer payer = new Payer(wrapping)) {
      payer.server.next(
          new Mood.Instead(
              HttpAnswer.of(status, "text/html", "<html>no</html>").with("Retry-After", "9")));

      Failed failed = payer.failure(Payer.LONG);

      assertThat(failed.failure()).isEqualTo(failure);
      assertThat(failed.retryAfter())
          .isEqualTo(Optional.of(Duration.ofSeconds(9)).filter(each -> failure.isRetryable()));
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aSlowAnswerIsTakenAndOneThatIsTooSlowIsNot(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.server.next(
          new Mood.Slow(Duration.ofMillis(50)), new Mood.Slow(Duration.ofSeconds(30)));

      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.ACTIVE);
      assertThat(payer.failure(SHORT).failure()).isEqualTo(Failure.TIMED_OUT);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aSilentPayerIsNotWaitedForAndADroppedConnectionIsNone(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.server.next(new Mood.Silent(), new Mood.Dropping());

      assertThat(payer.failure(SHORT).failure()).isEqualTo(Failure.TIMED_OUT);
      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.UNREACHABLE);
      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.ACTIVE);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void anAnswerThatIsTooLargeIsNotRead(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.book.next(asked -> "ISA" + "*".repeat(4 * 1024 * 1024));

      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void whatIsNoMessageOfTheWayIsNotUnderstood(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      PayerBook nonsense = asked -> "MB123456 has no coverage";
      payer.book.next(nonsense, asked -> "");
      for (String body : List.of("", "garbage", "<html><body>Welcome</body></html>", "{}", "[]")) {
        payer.server.next(new Mood.Well());
        Failed failed = payer.failure(Payer.LONG);
        assertThat(failed.failure()).isIn(Failure.NOT_UNDERSTOOD);
        payer.server.next(new Mood.Instead(HttpAnswer.ok("text/html", body)));
        assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.NOT_UNDERSTOOD);
        assertThat(failed.why()).doesNotContain("MB123456");
        payer.book.next(nonsense);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void anAnswerThatIsCutOffAnywhereGivesNoCoverage(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      payer.ask(MRI, Payer.LONG);
      HttpAnswer whole = payer.lastSent();
      int length = whole.text().length();
      int enough = whole.text().indexOf("IEA*1*") + "IEA*1*".length();
      IntStream.iterate(0, cut -> cut < length - 2, cut -> cut + 97)
          .forEach(
              cut -> {
                HttpAnswer part =
                    new HttpAnswer(200, whole.headers(), whole.text().substring(0, cut));
                payer.server.next(new Mood.Instead(part));
                PayerReply reply = payer.ask(MRI, Payer.LONG);
                boolean mayBeWhole = cut > enough;
                assertThat(reply instanceof Received && !mayBeWhole).isFalse();
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void wrongCredentialsAreRefused(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping, new Access.Login("clinic", "wrong"))) {
      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.CREDENTIALS);
    }
    try (Payer payer = new Payer(wrapping, new Access.None())) {
      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(Failure.CREDENTIALS);
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void manyAtOnceDoNotDisturbEachOtherAndEachHasNumbersOfItsOwn(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      List<CompletableFuture<PayerReply>> replies =
          IntStream.range(0, 60)
              .mapToObj(i -> payer.begin(i % 2 == 0 ? MRI : person("MB789012", "1990-07-22")))
              .toList();

      assertThat(replies)
          .extracting(CompletableFuture::join)
          .allMatch(reply -> reply instanceof Received);
      for (int i = 0; i < replies.size(); i++) {
        String member = i % 2 == 0 ? "MB123456" : "MB789012";
        assertThat(((Received) replies.get(i).join()).content()).contains("*MI*" + member + "~");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void aQuestionThatBreaksTheGuideIsNotSent(Wrapping wrapping) {
    try (Payer payer = new Payer(wrapping)) {
      PayerReply reply =
          payer
              .connection
              .ask(Questions.request(MRI, List.of("ZZ"), "TRACE0001"))
              .toCompletableFuture()
              .join();

      assertThat(((Failed) reply).failure()).isEqualTo(Failure.REFUSED);
      assertThat(payer.server.received()).isEmpty();
    }
  }

  private static EligibilityQuestion person(String member, String born) {
    return Questions.about(member, LocalDate.parse(born), Optional.empty(), Relation.SELF);
  }
}
