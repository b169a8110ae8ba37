package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryMemory;
import dev.voiceline.core.inquiry.InquiryPolicy;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Callers without an agent, in virtual time. */
class KeypadDeskTest {
  private static final CallId ID = new CallId("CA1");
  private static final AnnouncedCall CALL =
      AnnouncedCall.incoming(ID, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001"));
  private static final String MEMBER = "*61*22123456";
  private static final String BORN = "03151985";
  private static final EligibilityAnswer NO_COVERAGE = SampleAnswers.ENDED;
  private static final EligibilityAnswer NOT_FOUND = SampleAnswers.NOBODY;

  private final VirtualTime time = new VirtualTime();
  private final List<CallNews> news = new ArrayList<>();
  private final List<EligibilityQuestion> asked = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private EligibilityDirectory directory =
      (inquiry, key, within) -> CompletableFuture.completedFuture(NO_COVERAGE);
  private final KeypadDesk desk = desk(Optional.empty());

  private KeypadDesk desk(Optional<PhoneNumber> person) {
    CallsBuilder builder =
        Calls.with(
                new FakeConversations(),
                (inquiry, key, within) -> {
                  asked.add(inquiry);
                  keys.add(key.value());
                  return directory.check(inquiry, key, within);
                })
            .observer((call, what) -> news.add(what))
            .wording(new PlainTeller())
            .time(time, time);
    person.ifPresent(builder::person);
    return builder.open().keypad(ServiceMenu.common());
  }

  @Test
  void aCallerFinishesWithKeysAlone() {
    desk.begin(CALL);
    assertThat(sentence(type(1, MEMBER))).contains("M, B, 1, 2");
    type(2, "1");
    type(3, BORN);
    type(4, "1");
    KeypadStep result = type(5, "1");

    assertThat(sentence(result)).startsWith("The patient's coverage is not active.");
    assertThat(asked).hasSize(1);
    assertThat(sentence(type(number(result), "9"))).isEqualTo("Thank you for calling. Goodbye.");
    assertThat(of(CallNews.Began.class)).hasSize(1);
    assertThat(of(CallNews.WithoutAgent.class)).hasSize(1);
    assertThat(of(CallNews.Disclosed.class))
        .extracting(CallNews.Disclosed::what)
        .containsExactly(Disclosure.NO_COVERAGE);
    assertThat(ends()).containsExactly(EndReason.COMPLETED);
  }

  @Test
  void whatTheNetworkSendsTwiceCountsOnce() {
    desk.begin(CALL);
    KeypadStep confirm = type(1, MEMBER);

    assertThat(type(1, MEMBER)).isEqualTo(confirm);
    assertThat(now(desk.begin(CALL))).isEqualTo(confirm);
    assertThat(type(7, "1")).isEqualTo(confirm);
    assertThat(of(CallNews.Typed.class)).hasSize(1);
  }

  @Test
  void aCallerIsToldToWaitWhileThePlanIsAskedAndHearsTheResultAfterwards() {
    CompletableFuture<EligibilityAnswer> pending = new CompletableFuture<>();
    directory = (inquiry, key, within) -> pending;
    KeypadStep wait = patientAndService();

    assertThat(wait).isInstanceOf(KeypadStep.Wait.class);
    KeypadStep still = type(number(wait), "");
    assertThat(sentence(still)).startsWith("I am still checking");
    assertThat(type(number(wait), "9")).isEqualTo(still);
    pending.complete(NO_COVERAGE);
    assertThat(sentence(type(number(wait), ""))).startsWith("The patient's coverage is not active");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aPlanThatNeverAnswersIsGivenUpAfterItsTime() {
    directory = (inquiry, key, within) -> new CompletableFuture<>();
    KeypadStep wait = patientAndService();
    time.advance(Duration.ofSeconds(21));

    KeypadStep tried = type(number(wait), "");
    assertThat(sentence(tried))
        .contains("not available right now")
        .contains("To try again, press 1.");
    type(number(tried), "1");
    assertThat(keys).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aDirectoryThatBreaksIsThePlansTroubleNotTheCallers() {
    directory =
        (inquiry, key, within) -> {
          throw new IllegalStateException("broken");
        };
    assertThat(sentence(patientAndService())).contains("not available right now");
    assertThat(of(CallNews.Fault.class)).hasSize(1);
  }

  @Test
  void afterThreeWrongPatientsItIsLocked() {
    directory = (inquiry, key, within) -> CompletableFuture.completedFuture(NOT_FOUND);
    KeypadStep step = patientAndService();
    for (int i = 0; i < 2; i++) {
      for (String typed : List.of(MEMBER, "1", BORN, "1")) {
        step = type(number(step), typed);
      }
    }
    assertThat(sentence(step)).contains("can't look up any more details");
    assertThat(of(CallNews.LockedOut.class)).hasSize(1);
    assertThat(of(CallNews.Disclosed.class)).isEmpty();
    assertThat(asked).hasSize(3);
    assertThat(ends()).containsExactly(EndReason.COMPLETED);
  }

  @Test
  void whatTheAgentKnewIsReadBackAndNotAskedAgain() {
    Unfinished call =
        new Unfinished(
            CALL,
            Inquiry.start(),
            MemberId.parse("MB123456"),
            Optional.of(BirthDate.of(LocalDate.of(1985, 3, 15))),
            Optional.of("knee MRI"));
    KeypadStep first = now(desk.begin(call));

    assertThat(sentence(first)).contains("not available").contains("M, B, 1, 2, 3, 4, 5, 6");
    KeypadStep second = type(number(first), "1");
    assertThat(sentence(second))
        .startsWith("The date of birth is March fifteenth, nineteen eighty-five.");
    KeypadStep third = type(number(second), "1");
    assertThat(sentence(third)).startsWith("You asked about knee MRI.");
    type(number(third), "1");
    assertThat(asked)
        .extracting(question -> question.service().asked())
        .containsExactly("knee MRI");
    assertThat(of(CallNews.Began.class)).as("it began with the agent").isEmpty();
  }

  @Test
  void whoWasLockedOutByTheAgentStaysSoHoweverTheCallGoesOn() {
    for (boolean closed : new boolean[] {false, true}) {
      InquiryState locked = lockedState();
      InquiryState left = closed ? new InquiryState.Closed(locked.memory()) : locked;
      CallId id = new CallId("CA-" + closed);
      KeypadStep step = now(desk.begin(unfinished(id, left)));
      assertThat(sentence(step)).contains("can't look up any more details");
      assertThat(now(desk.typed(id, 1, MEMBER))).isInstanceOf(KeypadStep.Bye.class);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void theFailedAttemptsOfTheAgentStillCount() {
    directory = (inquiry, key, within) -> CompletableFuture.completedFuture(NOT_FOUND);
    InquiryMemory twice =
        new InquiryMemory(
            Set.of(), 2, 2, Optional.empty(), Set.of(), false, IdentifierDialogue.asked());
    KeypadStep step = now(desk.begin(unfinished(ID, new InquiryState.Closed(twice))));
    for (String typed : List.of(MEMBER, "1", BORN, "1", "1")) {
      step = type(number(step), typed);
    }
    assertThat(sentence(step)).contains("can't look up any more details");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aCheckThatTheAgentLeftOpenBlocksNothing() {
    Inquiry machine = new Inquiry(InquiryPolicy.standard(LocalDate.of(2026, 1, 1)));
    ToolRequest about =
        CheckEligibility.request(
            new ToolCallId("call_1"),
            MemberId.parse("AB1234").orElseThrow(),
            BirthDate.of(LocalDate.of(1980, 1, 2)),
            "MRI");
    InquiryState left = machine.on(Inquiry.start(), new InquiryEvent.Asked(about), 0).state();
    assertThat(left).isInstanceOf(InquiryState.Verifying.class);
    KeypadStep step = now(desk.begin(unfinished(ID, left)));
    for (String typed : List.of(MEMBER, "1", BORN, "1", "1")) {
      step = type(number(step), typed);
    }
    assertThat(sentence(step)).startsWith("The patient's coverage is not active.");
  }

  @Test
  void aPersonIsFetchedWithZero() {
    PhoneNumber person = PhoneNumber.of("+15005550009");
    KeypadDesk manned = desk(Optional.of(person));
    manned.begin(CALL);

    KeypadStep step = now(manned.typed(ID, 1, "0"));

    assertThat(step).isInstanceOf(KeypadStep.Person.class);
    assertThat(((KeypadStep.Person) step).person()).isEqualTo(person);
    assertThat(now(manned.typed(ID, 1, "0"))).isEqualTo(step);
    assertThat(ends()).containsExactly(EndReason.HANDED_OVER);
  }

  @Test
  void whoHangsUpIsLetGoWithEverythingThatWasHeld() {
    directory = (inquiry, key, within) -> new CompletableFuture<>();
    patientAndService();
    desk.gone(ID);
    desk.gone(ID);
    assertThat(ends()).containsExactly(EndReason.CALLER_HUNG_UP);
    time.advance(Duration.ofMinutes(3));
    assertThat(desk.known()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void whoIsNotHeardOfAnyMoreIsLetGoToo() {
    desk.begin(CALL);
    type(1, MEMBER);
    time.advance(Duration.ofMinutes(8));
    assertThat(ends()).containsExactly(EndReason.LINE_LOST);
    assertThat(desk.known()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void aCallerNobodyKnowsHearsAnApology() {
    assertThat(now(desk.typed(new CallId("CA-unknown"), 1, "1")))
        .isInstanceOf(KeypadStep.Bye.class);
  }

  @Test
  void moreCallersThanAllowedHearAnApologyAndLeaveNoTrace() {
    for (int i = 0; i < 1_000; i++) {
      desk.begin(unfinished(new CallId("CA-" + i), Inquiry.start()));
    }
    assertThat(now(desk.begin(CALL))).isInstanceOf(KeypadStep.Bye.class);
    assertThat(desk.known()).hasSize(1_000).doesNotContain(ID);
  }

  @Test
  void noStepPrintsWhatItSays() {
    desk.begin(CALL);
    assertThat(type(1, MEMBER).toString()).doesNotContain("M, B");
  }

  private static InquiryState lockedState() {
    return new InquiryState.Locked(
        new InquiryMemory(
            Set.of(), 3, 3, Optional.empty(), Set.of(), false, IdentifierDialogue.asked()));
  }

  private static Unfinished unfinished(CallId id, InquiryState left) {
    return new Unfinished(
        AnnouncedCall.incoming(id, CALL.from(), CALL.to()),
        left,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private KeypadStep patientAndService() {
    desk.begin(CALL);
    type(1, MEMBER);
    type(2, "1");
    type(3, BORN);
    type(4, "1");
    return type(5, "1");
  }

  private KeypadStep type(int step, String typed) {
    return now(desk.typed(ID, step, typed));
  }

  /** Nothing here may wait. */
  private static KeypadStep now(CompletionStage<KeypadStep> stage) {
    CompletableFuture<KeypadStep> step = stage.toCompletableFuture();
    assertThat(step).isDone();
    return step.join();
  }

  private static int number(KeypadStep step) {
    return step instanceof KeypadStep.Ask ask ? ask.number() : ((KeypadStep.Wait) step).number();
  }

  private static String sentence(KeypadStep step) {
    if (step instanceof KeypadStep.Ask ask) {
      return ask.question().sentence();
    }
    return step instanceof KeypadStep.Wait wait
        ? wait.sentence()
        : ((KeypadStep.Bye) step).sentence();
  }

  private <T> List<T> of(Class<T> kind) {
    return news.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<EndReason> ends() {
    return of(CallNews.Ended.class).stream().map(CallNews.Ended::reason).toList();
  }
}
