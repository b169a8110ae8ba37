package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.adapters.eligibility.network.Search.Compared;
import dev.voiceline.adapters.eligibility.network.Search.NameUse;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payer is told of the patient, and whom its answer is taken for. */
class SearchTest {
  private static final Optional<PatientName> FULL =
      NetworkBench.name("TESTER", Optional.of("JORDAN"));
  private static final Optional<PatientName> LAST = NetworkBench.name("TESTER", Optional.empty());

  private NetworkBench bench = new NetworkBench();

  @ParameterizedTest
  @CsvSource({
    // code, member ID, name given: what the second message has
    "72, MB12345601, none, MB123456, none",
    "75, MB12345600, full, MB123456, full",
    "72, MB12345602, full, MB123456, full",
    "73, MB12345601, full, MB12345601, last",
    "65, MB123456, full, MB123456, last",
    "67, MB123456, full, MB123456, last",
    "75, MB123456, full, MB123456, last",
    "75, MB123456, last, MB123456, none",
    "73, MB123456, last, MB123456, none",
  })
  void whoIsNotFoundIsSearchedOnceMore(
      String code, String member, String name, String otherMember, String otherName) {
    bench.payer.then(Replies.refusingPerson(code));
    EligibilityAnswer answer = bench.answer(asked(member, name));
    assertThat(answer.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(answer.provenance().warnings()).anyMatch(each -> each.startsWith("the payer knows"));
    assertThat(bench.payer.asked())
        .extracting(PayerRequest::question)
        .containsExactly(asked(member, name), asked(otherMember, otherName));
    assertThat(bench.payer.asked()).extracting(PayerRequest::trace).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "72, MB123456, full", "72, MB1201, none", "75, MB123456, none", "71, MB12345601, full",
    "58, MB12345601, full", "76, MB12345601, full", "73, MB12345601, none", "72, MB12345603, full"
  })
  void whereNothingCanBeLeftOutTheRefusalStands(String code, String member, String name) {
    bench.payer.usually(Replies.refusingPerson(code));
    assertThat(bench.answer(asked(member, name)).outcome()).isEqualTo(Outcome.REJECTED_MEMBER);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "71, MB12345601, none",
    "75, MB12345601, none",
    "71, MB123456, full",
    "72, MB123456, full",
    "73, MB123456, full"
  })
  void howLongItTakesDoesNotTellWhatDidNotFit(String code, String member, String name) {
    bench.payer.usually(Duration.ofSeconds(3), Replies.refusingPerson(code));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(asked(member, name));
    bench.time.advance(Duration.ofMillis(5_999));
    assertThat(answer).isNotDone();
    bench.time.advance(Duration.ofMillis(1));
    assertThat(answer)
        .isCompletedWithValueMatching(any -> any.outcome() == Outcome.REJECTED_MEMBER);
  }

  @Test
  void whoCanBeSearchedInOneWayOnlyIsNotKeptWaiting() {
    bench.payer.usually(Duration.ofSeconds(3), Replies.refusingPerson("71"));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(asked("MB123456", "none"));
    bench.time.advance(Duration.ofSeconds(3));
    assertThat(answer).isDone();
  }

  @Test
  void theFirstRefusalStandsWhenTheOtherSearchFindsNobodyEither() {
    bench.payer.then(Replies.refusingPerson("75")).then(Replies.refusingPerson("71"));
    assertThat(codes(bench.answer(asked("MB12345601", "full")))).containsExactly("75");
    assertThat(bench.payer.asked()).hasSize(2);
  }

  @Test
  void theFirstRefusalStandsWhenTheOtherSearchIsNotAnswered() {
    bench.payer.then(Replies.refusingPerson("75")).usually(Replies.failing(Failure.REFUSED));
    assertThat(codes(bench.answer(asked("MB12345601", "none")))).containsExactly("75");
  }

  @Test
  void withoutTimeThereIsNoOtherSearch() {
    bench.payer.then(Duration.ofSeconds(19), Replies.refusingPerson("75"));
    assertThat(bench.answer(asked("MB12345601", "none")).outcome())
        .isEqualTo(Outcome.REJECTED_MEMBER);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void aPayerMayBeSearchedOnce() {
    bench = new NetworkBench(searching(Search.usual(NetworkBench.WAY).once()));
    bench.payer.usually(Replies.refusingPerson("75"));
    assertThat(bench.answer(asked("MB12345601", "full")).outcome())
        .isEqualTo(Outcome.REJECTED_MEMBER);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void aNameIsNotToldToWhomeverItIsNotToBeTold() {
    bench = new NetworkBench(searching(Search.usual(NetworkBench.WAY).telling(NameUse.NEVER)));
    assertThat(bench.answer(asked("MB123456", "full")).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked())
        .extracting(request -> request.question().patient())
        .containsExactly(Optional.empty());
  }

  @Test
  void aNameThatIsRequiredIsAskedForBeforeThePayerIs() {
    bench = new NetworkBench(searching(Search.usual(NetworkBench.WAY).telling(NameUse.REQUIRED)));
    assertThat(codes(bench.answer(asked("MB123456", "none")))).containsExactly("15");
    assertThat(bench.payer.asked()).isEmpty();
    assertThat(bench.answer(asked("MB123456", "full")).outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void anAnswerAboutAnotherMemberIsNoneUnlessThePayersSettingsSaySo() {
    Function<PayerRequest, PayerReply> other = Replies.aboutAnother("XX999999");
    bench.payer.usually(other);
    assertThat(bench.outcome()).isEqualTo(Outcome.IDENTITY_CHECK);

    Search byBirthDate =
        new Search(
            NameUse.NEVER, true, Set.of(Compared.TRACE, Compared.BIRTH_DATE), MemberIdPattern.ANY);
    bench = new NetworkBench(searching(byBirthDate));
    bench.payer.usually(other);
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void anAnswerToAnotherQuestionIsNone() {
    PayerRequest[] earlier = new PayerRequest[1];
    bench.payer.then(
        request -> {
          earlier[0] = request;
          return Replies.all().apply(request);
        });
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
    bench.payer.then(request -> Replies.all().apply(earlier[0]));
    assertThat(bench.outcome()).isEqualTo(Outcome.CORRELATION_ERROR);
  }

  @Test
  void anAnswerIsComparedWithOneDetailOfThePersonAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Search(NameUse.NEVER, true, Set.of(Compared.TRACE), MemberIdPattern.ANY));
  }

  private static Payer searching(Search search) {
    return NetworkBench.USUAL.searching(search);
  }

  private static EligibilityQuestion asked(String member, String name) {
    MemberId id = NetworkBench.member(member);
    return NetworkBench.question()
        .of(id)
        .named(
            switch (name) {
              case "full" -> FULL;
              case "last" -> LAST;
              default -> Optional.empty();
            });
  }

  private static List<String> codes(EligibilityAnswer answer) {
    assertThat(answer)
        .isInstanceOfAny(RequestProblem.class, EligibilityAnswer.MemberNotMatched.class);
    return AnswerContent.rejections(answer).stream().map(Rejection::code).toList();
  }
}
