package dev.voiceline.core.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The last that there is of a call here, after everything was given back: whatever is posted later
 * is not read any more. Used from the mailbox only, but for what says otherwise.
 */
final class CallEnd {
  private final CallScope scope;
  private final Runnable gone;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private volatile boolean elsewhere;

  CallEnd(CallScope scope, Runnable gone) {
    this.scope = scope;
    this.gone = gone;
  }

  /** Before its line is closed: whoever asks for the call from now on shall find it elsewhere. */
  void goesElsewhere() {
    elsewhere = true;
  }

  /** Whether another server goes on with it, though not all may be told here yet. Any thread. */
  boolean isElsewhere() {
    return elsewhere;
  }

  /** It has ended. */
  void ended(Runnable news) {
    scope.post(
        () -> {
          scope.over();
          tell(news);
        });
  }

  /**
   * Another server goes on.
   *
   * @param owned whether what became of its recordings can still be put on record, before the last
   */
  void handedOn(boolean owned) {
    Runnable last = () -> tell(() -> scope.tell(new CallNews.HandedOn()));
    scope.post(
        () -> {
          scope.over();
          if (owned) {
            scope.recording.whenTold(last);
          } else {
            last.run();
          }
        });
  }

  private void tell(Runnable news) {
    news.run();
    gone.run();
    over.complete(null);
  }

  /** Ends when nothing of the call is held here any more. Any thread. */
  CompletionStage<Void> over() {
    return over.minimalCompletionStage();
  }
}
