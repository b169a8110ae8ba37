package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.service.ServiceSought;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan is asked for beside the service, and the answer is one. */
class ServiceTypesTest {
  private static final List<String> PLAN = List.of("30");
  private static final List<String> MRI = List.of("62");

  private NetworkBench bench = new NetworkBench();

  @Test
  void togetherIsOneMessage() {
    assertThat(whole(bench.answer(NetworkBench.question()))).isTrue();
    assertThat(bench.serviceTypes()).containsExactly(List.of("30", "62"));
  }

  @Test
  void planOnlyAsksForNothingElse() {
    bench = asking(ServiceTypesAsked.PLAN_ONLY);
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.serviceTypes()).containsExactly(PLAN);
  }

  @ParameterizedTest
  @EnumSource(ServiceTypesAsked.class)
  void thePlanItselfIsOneMessageInAnyCase(ServiceTypesAsked how) {
    bench = asking(how);
    bench.answer(NetworkBench.question().about(ServiceSought.ofCode("30")));
    assertThat(bench.serviceTypes()).containsExactly(PLAN);
  }

  @Test
  void apartIsTwoMessagesAtOnceAndOneAnswer() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.usually(Duration.ofSeconds(3), Replies.all());
    CompletableFuture<EligibilityAnswer> running = bench.ask(NetworkBench.question());
    assertThat(bench.serviceTypes()).containsExactly(PLAN, MRI);
    assertThat(bench.payer.asked()).extracting(PayerRequest::trace).doesNotHaveDuplicates();
    bench.time.advance(Duration.ofSeconds(3));

    EligibilityAnswer apart = running.join();
    assertThat(whole(apart)).isTrue();
    assertThat(apart.provenance().warnings()).isEmpty();
    EligibilityAnswer together = new NetworkBench().answer(NetworkBench.question());
    assertThat(coverage(apart)).isEqualTo(coverage(together));
  }

  @Test
  void rowsThatBothAnswersHaveCountOnce() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.usually(Replies.rows(Replies.PLAN_ROWS + Replies.MRI_ROWS));
    EligibilityAnswer answer = bench.answer(NetworkBench.question());
    assertThat(coverage(answer))
        .isEqualTo(coverage(new NetworkBench().answer(NetworkBench.question())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"CREDENTIALS", "REFUSED", "NOT_UNDERSTOOD"})
  void withoutTheServiceThePlansAnswerStands(Failure failure) {
    assertServiceUnknown(Replies.failing(failure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"04", "33", "53", "54", "55", "AF", "AG", "62", "15"})
  void aServiceThatThePayerRefusesLeavesThePlansAnswer(String code) {
    assertServiceUnknown(Replies.refusingPerson(code));
  }

  @Test
  void aServiceThatIsNotAnsweredInTimeLeavesThePlansAnswer() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.all()).thenSilent();
    assertIncomplete(bench.answer(NetworkBench.question()));
  }

  @Test
  void withoutThePlanTheServicesAnswerStands() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.failing(Failure.REFUSED)).then(Replies.all());
    EligibilityAnswer answer = bench.answer(NetworkBench.question());
    assertThat(coverage(answer).benefits().copays()).hasSize(1);
    assertThat(coverage(answer).benefits().deductibles()).isEmpty();
    assertThat(answer.provenance().warnings()).anyMatch(each -> each.contains("not answered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"71", "58"})
  void aPatientWhomOneMessageDoesNotFindIsNotFound(String code) {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.all()).then(Replies.refusingPerson(code));
    assertThat(bench.outcome()).isEqualTo(Outcome.REJECTED_MEMBER);
  }

  @Test
  void anAnswerAboutSomebodyElseOpensNothing() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.all()).then(Replies.aboutAnother("MB789012"));
    assertThat(bench.outcome()).isEqualTo(Outcome.IDENTITY_CHECK);
  }

  @Test
  void twoRefusalsAreTheOneThatTellsMore() {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.failing(Failure.NOT_UNDERSTOOD)).then(Replies.refusingPerson("43"));
    assertThat(bench.outcome()).isEqualTo(Outcome.REJECTED_PROVIDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"33", "53", "54", "55", "AF", "AG"})
  void whatThePayerDoesNotTakeIsAskedOfThePlanInstead(String code) {
    bench.payer.then(Replies.refusingPerson(code));
    EligibilityAnswer answer = bench.answer(NetworkBench.question());
    assertThat(answer.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(answer.provenance().warnings()).anyMatch(each -> each.contains("instead"));
    assertThat(bench.serviceTypes()).containsExactly(List.of("30", "62"), PLAN);
  }

  @Test
  void thePlanIsAskedInsteadOnce() {
    bench.payer.usually(Replies.refusingPerson("33"));
    assertThat(bench.outcome()).isEqualTo(Outcome.REJECTED_REQUEST);
    assertThat(bench.payer.asked()).hasSize(2);
  }

  @Test
  void withoutTimeThePlanIsNotAskedInstead() {
    bench.payer.then(Duration.ofSeconds(19), Replies.refusingPerson("33"));
    assertThat(bench.outcome()).isEqualTo(Outcome.REJECTED_REQUEST);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  private void assertServiceUnknown(Function<PayerRequest, PayerReply> reply) {
    bench = asking(ServiceTypesAsked.APART);
    bench.payer.then(Replies.all()).then(reply);
    assertIncomplete(bench.answer(NetworkBench.question()));
    assertThat(bench.payer.asked()).hasSize(2);
  }

  private static void assertIncomplete(EligibilityAnswer answer) {
    assertThat(answer.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(coverage(answer).benefits().deductibles()).isNotEmpty();
    assertThat(coverage(answer).benefits().copays()).isEmpty();
    assertThat(coverage(answer).benefits().authorizations()).isEmpty();
    assertThat(coverage(answer).active("62")).isEmpty();
    assertThat(answer.provenance().warnings()).anyMatch(each -> each.contains("not answered"));
  }

  private static boolean whole(EligibilityAnswer answer) {
    Coverage coverage = coverage(answer);
    return answer.outcome() == Outcome.ACTIVE
        && coverage.active("62").equals(Optional.of(true))
        && !coverage.benefits().deductibles().isEmpty()
        && coverage.benefits().copays().size() == 1
        && !coverage.benefits().authorizations().isEmpty();
  }

  private static Coverage coverage(EligibilityAnswer answer) {
    return AnswerContent.coverage(answer).orElseThrow();
  }

  private static NetworkBench asking(ServiceTypesAsked how) {
    return new NetworkBench(NetworkBench.USUAL.asking(how));
  }
}
