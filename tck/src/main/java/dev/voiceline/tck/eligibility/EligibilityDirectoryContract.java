package dev.voiceline.tck.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Conflict;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PendingStatus;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Several;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StatusNotStated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.conformance.Conformance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rules of {@link dev.voiceline.core.eligibility.EligibilityDirectory}. An adapter's test
 * extends it and gives a bench.
 */
@ExtendWith(Conformance.class)
public abstract class EligibilityDirectoryContract {
  private static final String UNFAMILIAR = "quorbling of the left flumbus";

  private EligibilityBench bench;
  private Asking asking;

  /** A fresh directory; each test has its own. */
  protected abstract EligibilityBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    Rule.of(test).assumeTestable(bench.untestable());
    asking = new Asking(bench);
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  @Test
  @DisplayName("ELIG-01 every check ends in an answer, whatever was asked")
  public final void everyCheckEndsInAnAnswer() {
    List<String> services = List.of("", " ", "?!", "x".repeat(5_000), "\u0000\n\uD83D", UNFAMILIAR);
    for (String service : services) {
      assertThatCode(() -> asking.answerTo(about(bench.covered(), service)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("ELIG-01 a broken payer is an answer too, and tells of nobody")
  public final void brokenPayerIsAnAnswer() {
    bench.payerBreaks();
    EligibilityAnswer answer = asking.answerTo(bench.covered());
    assertThat(tellsOfAPatient(answer)).isFalse();
    assertThat(answer).isNotInstanceOf(MemberNotMatched.class);
  }

  @Test
  @DisplayName("ELIG-02 a check returns while the payer is still silent")
  public final void checkDoesNotBlock() {
    bench.payerStalls();
    CompletionStage<EligibilityAnswer> stage =
        asking.returnedBy(bench.covered(), "k1", bench.patience().multipliedBy(6));
    assertThat(stage.toCompletableFuture()).isNotDone();
  }

  @Test
  @DisplayName("ELIG-03 the same question twice has one answer and one effect")
  public final void sameKeySameAnswer() {
    EligibilityAnswer first = asking.answerTo(bench.covered(), "same");
    OptionalInt once = bench.separateRequests();
    EligibilityAnswer second = asking.answerTo(bench.covered(), "same");
    assertThat(second).isEqualTo(first);
    assertThat(bench.separateRequests()).isEqualTo(once);
  }

  @Test
  @DisplayName("ELIG-04 a wrong date of birth opens nothing")
  public final void wrongBirthDateOpensNothing() {
    EligibilityQuestion right = bench.covered();
    LocalDate born = right.born().reveal(Purpose.ELIGIBILITY_CHECK);
    for (LocalDate wrong : List.of(born.plusDays(1), born.minusYears(1), born.plusMonths(1))) {
      discloseNothing(right.member(), BirthDate.of(wrong));
    }
    discloseNothing(right.member(), bench.another().born());
  }

  @Test
  @DisplayName("ELIG-04 a right date of birth with another member ID opens nothing")
  public final void wrongMemberOpensNothing() {
    EligibilityQuestion right = bench.covered();
    discloseNothing(MemberId.parse("ZZ000000001").orElseThrow(), right.born());
    discloseNothing(bench.another().member(), right.born());
  }

  @Test
  @DisplayName("ELIG-05 what the payer does not say of a service is not stated")
  public final void unstatedServiceIsUnknown() {
    EligibilityQuestion question = bench.serviceUnstated();
    String service = question.service().primary();
    Benefits benefits = covered(question).coverage().benefits();
    assertThat(benefits.copays()).noneMatch(each -> each.services().names(service));
    assertThat(benefits.coinsurance()).noneMatch(each -> each.services().names(service));
    assertThat(benefits.authorizations()).noneMatch(each -> each.services().names(service));
  }

  @Test
  @DisplayName("ELIG-05 a deductible that the payer does not say is not stated")
  public final void unstatedDeductibleIsUnknown() {
    Covered covered = covered(bench.deductibleUnstated());
    assertThat(covered.coverage().effectiveRemaining().isKnown()).isFalse();
    assertThat(covered.coverage().benefits().deductibles())
        .noneMatch(each -> each.remaining().isKnown());
  }

  @Test
  @DisplayName("ELIG-06 a service that nobody knows does not hide the coverage")
  public final void unfamiliarServiceKeepsCoverage() {
    Covered familiar = covered(bench.covered());
    Covered unfamiliar = covered(about(bench.covered(), UNFAMILIAR));
    assertThat(unfamiliar.coverage().effectiveRemaining())
        .isEqualTo(familiar.coverage().effectiveRemaining());
  }

  @Test
  @DisplayName("ELIG-07 no answer prints an identifier")
  public final void answersPrintNoIdentifier() {
    EligibilityQuestion right = bench.covered();
    List<EligibilityQuestion> questions = new ArrayList<>(List.of(right, bench.another()));
    questions.add(of(right.member(), bench.another().born()));
    questions.add(about(right, UNFAMILIAR));
    for (EligibilityQuestion question : questions) {
      LocalDate born = question.born().reveal(Purpose.ELIGIBILITY_CHECK);
      assertThat(asking.answerTo(question).toString())
          .doesNotContain(
              question.member().reveal(Purpose.ELIGIBILITY_CHECK),
              born.toString(),
              born.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
  }

  @Test
  @DisplayName("ELIG-08 a payer that stalls is given up at the deadline")
  public final void stalledPayerIsGivenUp() {
    bench.payerStalls();
    Duration deadline = bench.patience().dividedBy(40);
    assertThat(asking.answerTo(bench.covered(), "k1", deadline))
        .isInstanceOf(PayerUnavailable.class);
  }

  @Test
  @DisplayName("ELIG-08 a deadline that has passed still has an answer")
  public final void passedDeadlineHasAnAnswer() {
    assertThat(asking.answerTo(bench.covered(), "k1", Duration.ZERO)).isNotNull();
  }

  @Test
  @DisplayName("ELIG-09 checks of many calls at once do not disturb each other")
  public final void checksDoNotDisturbEachOther() {
    EligibilityAnswer one = asking.answerTo(bench.covered(), "one");
    EligibilityAnswer two = asking.answerTo(bench.another(), "two");
    assumeTrue(!facts(one).equals(facts(two)), "the bench's two patients have the same answer");
    List<EligibilityQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      questions.add(i % 2 == 0 ? bench.covered() : bench.another());
    }
    List<EligibilityAnswer> answers = asking.answersAtOnce(questions);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(facts(answers.get(i))).as("check %d", i).isEqualTo(facts(i % 2 == 0 ? one : two));
    }
  }

  /** Without where it comes from: each question may have a number of its own. */
  private static Object facts(EligibilityAnswer answer) {
    return answer instanceof Covered covered ? covered.coverage() : answer.outcome();
  }

  private Covered covered(EligibilityQuestion question) {
    EligibilityAnswer answer = asking.answerTo(question);
    assertThat(answer).isInstanceOf(Covered.class);
    return (Covered) answer;
  }

  private void discloseNothing(MemberId member, BirthDate born) {
    assertThat(tellsOfAPatient(asking.answerTo(of(member, born)))).isFalse();
  }

  private static boolean tellsOfAPatient(EligibilityAnswer answer) {
    return answer instanceof Covered
        || answer instanceof NotCovered
        || answer instanceof PendingStatus
        || answer instanceof Conflict
        || answer instanceof StatusNotStated
        || answer instanceof Several;
  }

  /** The question that the bench asks, about somebody else. */
  private EligibilityQuestion of(MemberId member, BirthDate born) {
    EligibilityQuestion right = bench.covered();
    return new EligibilityQuestion(
        right.payer(),
        right.provider(),
        member,
        born,
        right.patient(),
        right.relation(),
        right.service(),
        right.serviceDate(),
        right.role());
  }

  private static EligibilityQuestion about(EligibilityQuestion question, String service) {
    return question.about(ServiceSought.unrecognized(service));
  }
}
