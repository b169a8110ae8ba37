package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
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
  private final Map<String, CompletableFuture<EligibilityAnswer>> underWay = new HashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  KeptAnswers(Timers timers) {
    this.timers = timers;
  }

  /**
   * The answer of whoever asked first.
   *
   * @param asking asks; called when nobody did
   * @param broken the answer when it throws or ends with an exception
   */
  CompletionStage<EligibilityAnswer> once(
      String mark,
      Supplier<CompletionStage<EligibilityAnswer>> asking,
      EligibilityAnswer broken) {
    CompletableFuture<EligibilityAnswer> mine = new CompletableFuture<>();
    synchronized (this) {
      Optional<CompletionStage<EligibilityAnswer>> earlier = earlier(mark);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      underWay.put(mark, mine);
    }
    asked(asking)
        .whenComplete(
            (answer, unforeseen) -> answered(mark, mine, unforeseen == null ? answer : broken));
    return mine;
  }

  /** Forgets all answers, and gives that one to whoever still waits. */
  void close(EligibilityAnswer ending) {
    List<CompletableFuture<EligibilityAnswer>> waiting;
    synchronized (this) {
      waiting = new ArrayList<>(underWay.values());
      kept.values().forEach(each -> each.end().cancel());
      kept.clear();
    }
    waiting.forEach(each -> each.complete(ending));
  }

  private Optional<CompletionStage<EligibilityAnswer>> earlier(String mark) {
    return Optional.<CompletionStage<EligibilityAnswer>>ofNullable(underWay.get(mark))
        .or(
            () ->
                Optional.ofNullable(kept.get(mark))
                    .map(each -> CompletableFuture.completedFuture(each.answer())));
  }

  private void answered(
      String mark, CompletableFuture<EligibilityAnswer> mine, EligibilityAnswer answer) {
    boolean first = !mine.isDone();
    synchronized (this) {
      underWay.remove(mark);
      if (first && isOfThePayer(answer)) {
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
    return !(answer instanceof PayerUnavailable || answer instanceof NotUnderstood);
  }

  private static CompletionStage<EligibilityAnswer> asked(
      Supplier<CompletionStage<EligibilityAnswer>> asking) {
    try {
      return asking.get();
    } catch (RuntimeException unforeseen) {
      return CompletableFuture.failedFuture(unforeseen);
    }
  }

  private record Kept(EligibilityAnswer answer, Timers.Alarm end) {}
}
