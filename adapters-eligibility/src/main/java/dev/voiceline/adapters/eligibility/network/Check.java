package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One check of one payer: the messages that it takes, at most one other search for a patient who
 * was not found, and at most one fall-back to the plan as a whole.
 */
final class Check {
  private static final List<List<String>> PLAN = List.of(List.of(ServiceTypesAsked.PLAN));

  private static final Set<Outcome> NOT_FOUND =
      Set.of(Outcome.REJECTED_MEMBER, Outcome.IDENTITY_CHECK);

  private final PayerDesk desk;
  private final CheckScope scope;

  Check(PayerDesk desk, CheckScope scope) {
    this.desk = desk;
    this.scope = scope;
  }

  /** The answer, in time. */
  CompletionStage<EligibilityAnswer> of(EligibilityQuestion asked) {
    Payer payer = scope.payer();
    if (payer.search().lacksName(asked)) {
      return CompletableFuture.completedFuture(scope.troubles().nameMissing());
    }
    EligibilityQuestion question = payer.search().told(asked);
    List<List<String>> messages = payer.asked().messages(question.service());
    long since = scope.nowMillis();
    return round(question, messages, List.of())
        .thenCompose(answer -> searchedOtherwise(question, messages, answer, since))
        .thenCompose(found -> ofPlan(found, messages));
  }

  private CompletionStage<Found> searchedOtherwise(
      EligibilityQuestion question,
      List<List<String>> messages,
      EligibilityAnswer answer,
      long since) {
    Found asItIs = new Found(question, answer, List.of());
    Optional<Variation> variation = Variation.of(question, answer, scope.payer().search());
    if (variation.isEmpty() || !scope.time().allows(Duration.ZERO)) {
      return NOT_FOUND.contains(answer.outcome())
              && Variation.isPossible(question, scope.payer().search())
          ? held(asItIs, scope.nowMillis() - since)
          : CompletableFuture.completedFuture(asItIs);
    }
    EligibilityQuestion other = variation.get().question();
    List<String> notes = List.of(variation.get().note());
    return round(other, messages, notes)
        .thenApply(
            second ->
                AnswerContent.coverage(second).isPresent() || Verdicts.wantsPlanOnly(second)
                    ? new Found(other, second, notes)
                    : asItIs);
  }

  /**
   * After as long again as it took: only some refusals are worth another search, and how long a
   * caller waits must not tell which detail did not fit.
   */
  private CompletionStage<Found> held(Found found, long tookMs) {
    CompletableFuture<Found> later = new CompletableFuture<>();
    scope
        .timers()
        .after(scope.time().forMessage(Duration.ofMillis(tookMs)), () -> later.complete(found));
    return later;
  }

  private CompletionStage<EligibilityAnswer> ofPlan(Found found, List<List<String>> messages) {
    if (!Verdicts.wantsPlanOnly(found.answer())
        || messages.equals(PLAN)
        || !scope.time().allows(Duration.ZERO)) {
      return CompletableFuture.completedFuture(found.answer());
    }
    List<String> notes = new ArrayList<>(found.notes());
    notes.add("the payer does not answer about the service itself: the plan was asked instead");
    return round(found.question(), PLAN, notes)
        .thenApply(plan -> plan.outcome() == Outcome.PAYER_UNAVAILABLE ? found.answer() : plan);
  }

  /** Sends the messages at the same time and puts together what comes. */
  private CompletionStage<EligibilityAnswer> round(
      EligibilityQuestion question, List<List<String>> messages, List<String> notes) {
    Parts parts = new Parts(scope.payer(), question, notes);
    List<CompletableFuture<Told>> sent =
        messages.stream()
            .map(types -> new Message(desk, scope, question, types).send().toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
        .thenApplyAsync(
            all -> parts.together(sent.stream().map(CompletableFuture::join).toList()),
            scope.workers());
  }

  private record Found(
      EligibilityQuestion question, EligibilityAnswer answer, List<String> notes) {}
}
