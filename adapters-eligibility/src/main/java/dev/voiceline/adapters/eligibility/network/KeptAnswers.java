package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What was asked under a mark, once: while it is under way, and for a short time after the payer
 * answered. That there was no answer is not kept. Safe for use by any thread.
 */
final class KeptAnswers {
  /** Long enough for a request that was sent twice. */
  private static final Duration KEPT = Duration.ofSeconds(60);

  private static final int MOST = 256;

  private final Timers timers;
  private final Map<String, Asking> underWay = new HashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private boolean closed;

  KeptAnswers(Timers timers) {
    this.timers = timers;
  }

  /**
   * The answer of whoever asked first.
   *
   * @param asking asks; called when nobody did
   * @param troubles the answer when it throws or ends with an exception, or after {@link #close}
   */
  CompletionStage<EligibilityAnswer> once(
      String mark, Supplier<CompletionStage<EligibilityAnswer>> asking, Troubles troubles) {
    CompletableFuture<EligibilityAnswer> mine = new CompletableFuture<>();
    synchronized (this) {
      Optional<CompletionStage<EligibilityAnswer>> earlier = earlier(mark);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (closed) {
        return CompletableFuture.completedFuture(troubles.unavailable(PayerNetwork.CLOSED));
      }
      underWay.put(mark, new Asking(mine, troubles));
    }
    asked(asking)
        .exceptionally(troubles::brokenBy)
        .thenAccept(answer -> answered(mark, mine, answer));
    return mine;
  }

  /** Forgets all answers; whoever still waits hears that there will be none. */
  void close() {
    List<Asking> waiting;
    synchronized (this) {
      closed = true;
      waiting = List.copyOf(underWay.values());
      kept.values().forEach(each -> each.end().cancel());
      kept.clear();
    }
    waiting.forEach(
        each -> each.answer().complete(each.troubles().unavailable(PayerNetwork.CLOSED)));
  }

  private Optional<CompletionStage<EligibilityAnswer>> earlier(String mark) {
    return Optional.ofNullable(underWay.get(mark))
        .<CompletionStage<EligibilityAnswer>>map(Asking::answer)
        .or(
            () ->
                Optional.ofNullable(kept.get(mark))
                    .map(each -> CompletableFuture.completedFuture(each.answer())));
  }

  private void answered(
      String mark, CompletableFuture<EligibilityAnswer> mine, EligibilityAnswer answer) {
    synchronized (this) {
      underWay.remove(mark);
      if (!closed && isOfThePayer(answer)) {
        keep(mark, answer);
      }
    }
    mine.complete(answer);
  }

  private void keep(String mark, EligibilityAnswer answer) {
    if (kept.size() >= MOST) {
      String oldest = kept.keySet().iterator().next();
      Optional.ofNullable(kept.remove(oldest)).ifPresent(each -> each.end().cancel());
    }
    kept.put(mark, new Kept(answer, timers.after(KEPT, () -> forget(mark))));
  }

  private synchronized void forget(String mark) {
    kept.remove(mark);
  }

  private static boolean isOfThePayer(EligibilityAnswer answer) {
    return !(answer instanceof PayerUnavailable || answer instanceof NotUnderstood)
        && answer.outcome() != Outcome.CONFIG_ERROR;
  }

  private static CompletionStage<EligibilityAnswer> asked(
      Supplier<CompletionStage<EligibilityAnswer>> asking) {
    try {
      return asking.get();
    } catch (RuntimeException unforeseen) {
      return CompletableFuture.failedFuture(unforeseen);
    }
  }

  private record Asking(CompletableFuture<EligibilityAnswer> answer, Troubles troubles) {}

  private record Kept(EligibilityAnswer answer, Timers.Alarm end) {}
}
