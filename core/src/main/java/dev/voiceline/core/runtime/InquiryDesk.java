package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryPolicy;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs the inquiry machine of one call against the directory. Used from the mailbox only. */
final class InquiryDesk implements BuiltIn {
  /** As much as an ear keeps. */
  private static final int AT_ONCE = 4;

  private final CallScope scope;
  private final Consumer<ToolAnswer> answers;
  private final Runnable toPerson;
  private final Inquiry inquiry;
  private final InquiryPolicy policy;
  private final CallerReplies replies;
  private final LookedUpPatterns patterns;
  private final InquiryAudit audit;
  private final CallAnswers kept = new CallAnswers();
  private final List<ToolCallId> reported = new ArrayList<>();
  private final Set<Language> toldIn = new HashSet<>();
  private final LocalDate today;
  private InquiryState state;
  private GivenDetails known = GivenDetails.none();
  private Optional<InquiryEffect.Disclosed> disclosing = Optional.empty();
  private Optional<LastReport> lastReport = Optional.empty();
  private Optional<InquiryEffect.Check> underWay = Optional.empty();
  private long since;
  private int moreTold;
  private boolean barred;
  private boolean lockedOut;
  private boolean personFollows;
  private InquiryStanding told;

  /**
   * A desk of a new call, in which member IDs are heard.
   *
   * @param utterances of the caller
   * @param toPerson has the caller connected with a person, when there is one
   */
  InquiryDesk(
      CallScope scope,
      CallerUtterances utterances,
      Consumer<ToolAnswer> answers,
      Runnable toPerson) {
    this(scope, Inquiry.start(), new PayerIds(scope), utterances, answers, toPerson);
  }

  /** Goes on from where another left off. Member IDs are typed, so none is misheard. */
  InquiryDesk(CallScope scope, InquiryState left, Consumer<ToolAnswer> answers) {
    this(
        scope,
        left,
        payer -> MemberIdPattern.ANY,
        new CallerUtterances(scope.clock()),
        answers,
        () -> {});
  }

  private InquiryDesk(
      CallScope scope,
      InquiryState left,
      Function<Optional<String>, MemberIdPattern> memberIds,
      CallerUtterances utterances,
      Consumer<ToolAnswer> answers,
      Runnable toPerson) {
    this.scope = scope;
    this.patterns = new LookedUpPatterns(memberIds);
    this.replies = new CallerReplies(utterances, scope.clock());
    this.answers = answers;
    this.toPerson = toPerson;
    this.audit = new InquiryAudit(scope);
    this.today = scope.ports.today();
    int attempts = scope.ports.extras().attempts().limit().perCall();
    this.policy =
        InquiryPolicy.standard(today)
            .withAttempts(attempts)
            .withMemberIds(patterns)
            .withClinics(scope.ports.extras().clinics());
    this.inquiry = new Inquiry(policy);
    this.state = inquiry.resumed(left);
    this.told = standing();
  }

  @Override
  public ToolSpec spec() {
    return CheckEligibility.SPEC;
  }

  @Override
  public boolean offered() {
    return true;
  }

  @Override
  public boolean readsArgumentsItself() {
    return true;
  }

  @Override
  public void run(ToolRequest request) {
    known = given(request).over(known);
    if (!barred && scope.ports.extras().attempts().exhausted(scope.announced.party())) {
      barred = true;
      on(new InquiryEvent.Barred());
    }
    on(new InquiryEvent.Asked(request, replies.sinceAnswered()));
  }

  /**
   * Goes on with what another server has left.
   *
   * @param heard what was said
   * @param open requests without an answer on record
   */
  void takeUp(Optional<InquiryStanding> left, List<Exchange> heard, List<ToolRequest> open) {
    left.ifPresent(this::recall);
    replies.recall(heard, spec().name());
    on(new InquiryEvent.TakenUp(open, replies.sinceAnswered()));
    state.memory().unheard().stream().filter(id -> !reported.contains(id)).forEach(reported::add);
  }

  private void recall(InquiryStanding left) {
    state = left.state() instanceof InquiryState.Closed closed ? inquiry.resumed(closed) : left.state();
    known = left.known();
    lastReport = left.lastReport();
    moreTold = left.moreTold();
    toldIn.addAll(left.toldIn());
    told = standing();
    lastReport.ifPresent(report -> kept.keep(report.question(), report.answer()));
    for (int i = 0; i < state.memory().failedAttempts(); i++) {
      scope.ports.extras().attempts().failed(scope.announced.party());
    }
  }

  @Override
  public void typed(String digits) {
    replies.typed();
  }

  /** What was given in another way than by the agent's request, such as by keypad. */
  void known(GivenDetails details) {
    known = details.over(known);
    tellStanding();
  }

  private InquiryStanding standing() {
    return new InquiryStanding(state, known, lastReport, moreTold, toldIn);
  }

  /** What has changed is told before anything is done about it; its end is that of the call. */
  private void tellStanding() {
    InquiryStanding now = standing();
    if (!now.equals(told) && !(state instanceof InquiryState.Closed)) {
      told = now;
      scope.tell(new CallNews.InquiryBecame(now));
    }
  }

  /** What the caller has given so far, the latest of each. */
  GivenDetails known() {
    return known;
  }

  /** The day of the call. */
  LocalDate today() {
    return today;
  }

  InquiryState state() {
    return state;
  }

  /** What was disclosed last. */
  Optional<LastReport> lastReport() {
    return lastReport;
  }

  /** What it means for the caller that a check was answered so. */
  SpokenResult.Importance importance(ToolAnswer answer) {
    boolean more =
        state instanceof InquiryState.Verifying || state instanceof InquiryState.LookingUp;
    boolean discloses =
        disclosing.map(InquiryEffect.Disclosed::id).filter(answer.id()::equals).isPresent();
    return new SpokenResult.Importance(
        discloses, !more && !personFollows && (discloses || state instanceof InquiryState.Locked));
  }

  /**
   * What was disclosed last in the language that the call speaks now, if it was not told in it yet.
   * Goes on the audit trail.
   *
   * @param request that it is told with
   */
  Optional<String> retold(ToolCallId request) {
    if (state instanceof InquiryState.Locked) {
      return Optional.empty();
    }
    Optional<LastReport> untold = lastReport.filter(any -> toldIn.add(scope.phrases().language()));
    tellStanding();
    untold.ifPresent(report -> disclosed(request, report));
    return untold.map(report -> report.brief(wording()));
  }

  /**
   * The next sentences of what is told of the last report on request; empty without a report, and
   * once nothing is told any more. Goes on the audit trail.
   *
   * @param request that they are told with
   */
  Optional<String> more(ToolCallId request) {
    if (lastReport.isEmpty() || state instanceof InquiryState.Locked) {
      return Optional.empty();
    }
    List<String> rest = lastReport.get().rest(wording());
    List<String> next = rest.stream().skip(moreTold).limit(AT_ONCE).toList();
    moreTold += next.size();
    tellStanding();
    if (!next.isEmpty()) {
      audit.disclosed(request, lastReport.get(), next.size());
    }
    Phrase end = moreTold < rest.size() ? Phrase.RESULT_MORE : Phrase.ANYTHING_ELSE;
    String told =
        next.isEmpty() ? scope.phrases().text(Phrase.RESULT_NO_MORE) : String.join(" ", next);
    return Optional.of(told + " " + scope.phrases().text(end));
  }

  /** The agent has said all it had to say. */
  void floorFree() {
    List<ToolCallId> heard = List.copyOf(reported);
    reported.clear();
    heard.forEach(id -> on(new InquiryEvent.Heard(id)));
  }

  void abandon() {
    underWay.ifPresent(check -> onRecord(check, noAnswer()));
    on(new InquiryEvent.Abandoned());
  }

  private void on(InquiryEvent event) {
    InquiryState before = state;
    Language language = scope.phrases().language();
    long now = scope.clock().millis();
    patterns.take();
    Step<InquiryState, InquiryEffect> step = inquiry.on(before, event, now, wording());
    state = step.state();
    scope.tellStep(
        () -> new MachineStep.OfInquiry(before, event, language, now, patterns.take(), step));
    if (!step.known()) {
      scope.tell(
          new CallNews.Unexpected(
              "inquiry", before.getClass().getSimpleName(), event.getClass().getSimpleName()));
    }
    int failed = state.memory().failedAttempts() - before.memory().failedAttempts();
    for (int i = 0; i < failed; i++) {
      scope.ports.extras().attempts().failed(scope.announced.party());
    }
    tellStanding();
    step.effects().forEach(this::run);
    if (lockedOut) {
      lockedOut = false;
      lead();
    }
  }

  /** A lock-out leads to a person, when the caller has heard of it. */
  private void lead() {
    if (scope.ports.person().isPresent()) {
      toPerson.run();
    }
    personFollows = false;
  }

  private void run(InquiryEffect effect) {
    if (effect instanceof InquiryEffect.Check check) {
      look(check);
    } else if (effect instanceof InquiryEffect.Answer answer) {
      reported.add(answer.answer().id());
      disclosing.filter(it -> it.id().equals(answer.answer().id())).ifPresent(this::report);
      replies.answered();
      tellStanding();
      answers.accept(answer.answer());
    } else if (effect instanceof InquiryEffect.Disclosed disclosed) {
      disclosing = Optional.of(disclosed);
      disclosed(disclosed.id(), LastReport.of(disclosed));
    } else if (effect instanceof InquiryEffect.LockedOut locked) {
      lockedOut = true;
      personFollows = scope.ports.person().isPresent();
      scope.tell(new CallNews.LockedOut(locked.failedAttempts(), barred));
    }
  }

  private GivenDetails given(ToolRequest request) {
    return GivenDetails.of(request.arguments(), policy, scope.phrases().language());
  }

  private InquiryWording wording() {
    InquiryWording wording = InquiryWording.spoken(scope.phrases(), scope.ports.extras().teller());
    return scope.ports.person().isPresent() ? wording.withPerson() : wording;
  }

  private void disclosed(ToolCallId request, LastReport report) {
    audit.disclosed(request, report, report.sentences(wording()));
  }

  private void report(InquiryEffect.Disclosed disclosed) {
    lastReport = Optional.of(LastReport.of(disclosed));
    moreTold = 0;
    toldIn.clear();
    toldIn.add(scope.phrases().language());
  }

  private void look(InquiryEffect.Check check) {
    Optional<EligibilityAnswer> known = kept.to(check.question());
    if (known.isPresent()) {
      // A letter of its own, as of an answer that comes from afar.
      scope.post(() -> on(new InquiryEvent.Answered(check.id(), known.get())));
      return;
    }
    confirmed(check.question());
    underWay = Optional.of(check);
    since = scope.clock().millis();
    IdempotencyKey key = new IdempotencyKey(scope.id + ":" + check.id());
    CompletionStage<EligibilityAnswer> answer;
    try {
      answer =
          Objects.requireNonNull(
              scope.ports.directory().check(check.question(), key, scope.ports.lookupWithin()));
    } catch (RuntimeException | Error broken) {
      answer = CompletableFuture.failedFuture(broken);
    }
    // After the directory's own, which knows under which number the payer was asked.
    scope.alarms.set(check.id(), scope.ports.lookupWithin(), () -> answered(check, noAnswer()));
    answer
        .thenApply(Objects::requireNonNull)
        .exceptionally(this::unavailable)
        .thenAccept(came -> scope.post(() -> answered(check, came)));
  }

  /** A member ID that was repaired counts once the caller has agreed to it. */
  private void confirmed(EligibilityQuestion question) {
    known(new GivenDetails(Optional.of(question.member()), Optional.empty(), Optional.empty()));
  }

  /** Of two answers, one of which is the end of the time, the first counts. */
  private void answered(InquiryEffect.Check check, EligibilityAnswer answer) {
    scope.alarms.cancel(check.id());
    if (underWay.filter(check::equals).isPresent()) {
      onRecord(check, answer);
      kept.keep(check.question(), answer);
    }
    on(new InquiryEvent.Answered(check.id(), answer));
  }

  private void onRecord(InquiryEffect.Check check, EligibilityAnswer answer) {
    underWay = Optional.empty();
    audit.lookedUp(check.id(), check.question(), answer, scope.clock().millis() - since);
  }

  private EligibilityAnswer unavailable(Throwable broken) {
    scope.post(() -> scope.fault("directory", broken));
    return noAnswer();
  }

  private EligibilityAnswer noAnswer() {
    return EligibilityAnswer.PayerUnavailable.silent(today);
  }
}
