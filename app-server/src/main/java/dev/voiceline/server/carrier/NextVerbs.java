package dev.voiceline.server.carrier;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Controls calls without a request of its own: when a stream has ended the carrier asks what comes
 * next, and is told what was noted here. The first note about a call stays. Notes are kept for a
 * few minutes, since the carrier may ask twice, and their number is bounded. Safe for use by any
 * thread.
 */
public final class NextVerbs implements CallControl {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  private final Clock clock;
  private final Map<CallId, Note> notes = new LinkedHashMap<>();
  private final Set<CallId> untold = new HashSet<>();
  private CompletableFuture<Void> allTold = CompletableFuture.completedFuture(null);

  /** Keeps notes as long as that clock says. */
  public NextVerbs(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void hangUp(CallId call, Parting parting) {
    note(call, parting == Parting.APOLOGY ? new NextVerb.Apologize() : new NextVerb.HangUp());
  }

  @Override
  public void carryOn(Unfinished unfinished) {
    note(unfinished.call().id(), new NextVerb.CarryOn(unfinished));
  }

  /**
   * Succeeds at once: closing the stream is what makes the carrier dial, and the call is the
   * carrier's from then on.
   */
  @Override
  public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
    note(call, new NextVerb.Dial(handover.person()));
    return CompletableFuture.completedFuture(TransferOutcome.REACHED);
  }

  /** The caller is owed an apology, whatever is noted later. */
  public void apologize(CallId call) {
    note(call, new NextVerb.Apologize());
  }

  /** A machine has picked up and gets this, whatever is noted later. */
  public void carryOut(CallId call, String twiml) {
    note(call, new NextVerb.CarryOut(twiml));
  }

  /** Another node goes on with the call. */
  public void askAgain(CallId call) {
    note(call, new NextVerb.AskAgain());
  }

  /** What was noted about a call. */
  public synchronized Optional<NextVerb> of(CallId call) {
    return Optional.ofNullable(notes.get(call)).map(Note::verb);
  }

  /** The carrier was told what comes next for a call, or needs it no more. */
  public void told(CallId call) {
    CompletableFuture<Void> last;
    synchronized (this) {
      if (!untold.remove(call) || !untold.isEmpty()) {
        return;
      }
      last = allTold;
    }
    last.complete(null);
  }

  /** Ends when the carrier was told about every call that there is a note about. */
  public synchronized CompletionStage<Void> allTold() {
    forget(clock.millis());
    return untold.isEmpty() ? CompletableFuture.completedFuture(null) : allTold;
  }

  private synchronized void note(CallId call, NextVerb verb) {
    long now = clock.millis();
    forget(now);
    if (notes.putIfAbsent(call, new Note(verb, now)) == null) {
      if (untold.isEmpty()) {
        allTold = new CompletableFuture<>();
      }
      untold.add(call);
    }
  }

  /** Oldest first: the first that may stay ends it. */
  private void forget(long now) {
    Iterator<Map.Entry<CallId, Note>> oldest = notes.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<CallId, Note> note = oldest.next();
      boolean old = now - note.getValue().since() > KEPT.toMillis();
      if (!old && notes.size() < MOST) {
        return;
      }
      CallId forgotten = note.getKey();
      oldest.remove();
      untold.remove(forgotten);
    }
  }

  private record Note(NextVerb verb, long since) {}
}
