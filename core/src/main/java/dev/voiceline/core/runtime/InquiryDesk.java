package dev.voiceline.core.runtime;

import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryPolicy;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Runs the inquiry machine of one call against the directory. Used from the mailbox only. */
final class InquiryDesk implements BuiltIn {
  private final CallScope scope;
  private final Consumer<ToolAnswer> answers;
  private final Inquiry inquiry;
  private final List<ToolCallId> reported = new ArrayList<>();
  private final LocalDate today;
  private InquiryState state;
  private GivenDetails known = GivenDetails.none();
  private Optional<ToolCallId> disclosing = Optional.empty();
  private Optional<LastReport> lastReport = Optional.empty();

  InquiryDesk(CallScope scope, Consumer<ToolAnswer> answers) {
    this(scope, Inquiry.start(), answers);
  }

  /** Goes on from where another left off. */
  InquiryDesk(CallScope scope, InquiryState left, Consumer<ToolAnswer> answers) {
    this.scope = scope;
    this.answers = answers;
    this.today = LocalDate.ofInstant(scope.clock().instant(), ZoneOffset.UTC);
    this.inquiry = new Inquiry(InquiryPolicy.standard(today));
    this.state = inquiry.resumed(left);
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
    on(new InquiryEvent.Asked(request));
  }

  /** What was given in another way than by the agent's request, such as by keypad. */
  void known(GivenDetails details) {
    known = details.over(known);
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
    boolean discloses = disclosing.equals(Optional.of(answer.id()));
    return new SpokenResult.Importance(
        discloses, !more && (discloses || state instanceof InquiryState.Locked));
  }

  /** The agent has said all it had to say. */
  void floorFree() {
    List<ToolCallId> heard = List.copyOf(reported);
    reported.clear();
    heard.forEach(id -> on(new InquiryEvent.Heard(id)));
  }

  void abandon() {
    on(new InquiryEvent.Abandoned());
  }

  private void on(InquiryEvent event) {
    InquiryState before = state;
    Step<InquiryState, InquiryEffect> step = inquiry.on(before, event, scope.clock().millis());
    state = step.state();
    if (!step.known()) {
      scope.tell(
          new CallNews.Unexpected(
              "inquiry", before.getClass().getSimpleName(), event.getClass().getSimpleName()));
    }
    step.effects().forEach(this::run);
  }

  private void run(InquiryEffect effect) {
    if (effect instanceof InquiryEffect.Check check) {
      look(check);
    } else if (effect instanceof InquiryEffect.Answer answer) {
      reported.add(answer.answer().id());
      if (disclosing.equals(Optional.of(answer.answer().id()))) {
        lastReport = report(answer.answer());
      }
      answers.accept(answer.answer());
    } else if (effect instanceof InquiryEffect.Disclosed disclosed) {
      disclosing = Optional.of(disclosed.id());
      scope.tell(new CallNews.Disclosed(disclosed.id(), disclosed.what()));
    } else if (effect instanceof InquiryEffect.LockedOut locked) {
      scope.tell(new CallNews.LockedOut(locked.failedAttempts()));
    }
  }

  private GivenDetails given(ToolRequest request) {
    return GivenDetails.of(request.arguments(), today);
  }

  private Optional<LastReport> report(ToolAnswer answer) {
    return answer.result() instanceof ToolResult.Success success
            && success.values().get("say") instanceof String sentences
        ? Optional.of(new LastReport(given(answer.request()).procedure().orElse(""), sentences))
        : lastReport;
  }

  private void look(InquiryEffect.Check check) {
    IdempotencyKey key = new IdempotencyKey(scope.id + ":" + check.id());
    scope.alarms.set(
        check.id(),
        scope.ports.lookupWithin(),
        () -> on(new InquiryEvent.Answered(check.id(), new EligibilityOutcome.TimedOut())));
    CompletionStage<EligibilityOutcome> outcome;
    try {
      outcome = scope.ports.directory().check(check.inquiry(), key, scope.ports.lookupWithin());
    } catch (RuntimeException | Error broken) {
      outcome = CompletableFuture.failedFuture(broken);
    }
    outcome
        .exceptionally(this::unavailable)
        .thenAccept(came -> scope.post(() -> outcome(check.id(), came)));
  }

  private void outcome(ToolCallId id, EligibilityOutcome outcome) {
    scope.alarms.cancel(id);
    on(new InquiryEvent.Answered(id, outcome));
  }

  private EligibilityOutcome unavailable(Throwable broken) {
    scope.post(() -> scope.fault("directory", broken));
    return new EligibilityOutcome.PayerUnavailable(Optional.empty());
  }
}
