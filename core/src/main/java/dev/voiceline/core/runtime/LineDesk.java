package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The lines of one call, which come and go. The methods without a note are letters: they run in the
 * mailbox.
 */
final class LineDesk {
  /** A line has been taken. */
  interface Taking {
    /** Plays to it, and listens to it once the call knows. */
    void taken(int number, MediaLink link, boolean first);
  }

  private final CallScope scope;
  private final Supplier<CallState> state;
  private final Consumer<CallEvent> machine;
  private final Taking taking;
  private final LineGate gate;
  private final CallLine line = new CallLine();
  private boolean begun;

  LineDesk(CallScope scope, Supplier<CallState> state, Consumer<CallEvent> machine, Taking taking) {
    this.scope = scope;
    this.state = state;
    this.machine = machine;
    this.taking = taking;
    this.gate = new LineGate(scope.clock());
  }

  /**
   * The caller had a line before another server took the call up: the next one is not the first.
   */
  void begun() {
    begun = true;
  }

  /** Whether news of a line still matter. Any thread. */
  boolean isCurrent(int number) {
    return line.isCurrent(number);
  }

  /** Whether a new line would be taken. Any thread. */
  boolean wanted() {
    return gate.wanted();
  }

  /** Brings a line; false when none is wanted. Any thread. */
  boolean connect(MediaLink link) {
    OptionalInt number = gate.claim();
    number.ifPresent(it -> scope.postAlways(() -> opened(it, link)));
    return number.isPresent();
  }

  /** The newest line broke; true when another will be taken in its place. Any thread. */
  boolean broke() {
    return lost(gate.brokeNewest());
  }

  /** The network tells that the newest line broke, before it asks what is to come. Any thread. */
  void toldBroken() {
    lost(gate.toldBroken());
  }

  private boolean lost(LineGate.Loss loss) {
    scope.post(() -> closed(loss.line(), LineEnd.LOST));
    if (!loss.returns()) {
      scope.post(() -> machine.accept(new CallEvent.LineClosed(LineEnd.LOST)));
    }
    return loss.returns();
  }

  /**
   * The network says that the line is gone, whichever it is. That a line was lost which is gone
   * already is no news: another may be on its way.
   */
  void reported(LineEnd end) {
    if (line.isThere()) {
      closed(line.latest(), end);
    } else if (end != LineEnd.LOST || line.latest() == 0) {
      machine.accept(new CallEvent.LineClosed(end));
    }
  }

  /** The newest line takes the place of one whose end was not noticed yet. */
  private void opened(int number, MediaLink link) {
    closed(line.latest(), LineEnd.LOST);
    if (state.get().closing() || gate.isGone(number)) {
      link.close();
      return;
    }
    boolean first = line.latest() == 0 && !begun;
    MediaLink recorded = scope.recording.through(link);
    line.opened(number, recorded);
    taking.taken(number, recorded, first);
  }

  /** The end of a line that is not the current one any more is no news. */
  void closed(int number, LineEnd end) {
    if (!line.isCurrent(number)) {
      return;
    }
    line.close();
    boolean returns = end == LineEnd.LOST && gate.broke(number);
    if (state.get().lendsLine()) {
      gate.ended(number);
    }
    machine.accept(returns ? new CallEvent.LineBroke() : new CallEvent.LineClosed(end));
    gate.ended(number);
  }

  /** The call has moved on: it may lend its line now, or want none any more. */
  void follow(CallState now) {
    gate.follow(line.latest(), now.lendsLine(), now.closing());
  }

  /** The line itself, to be given back. */
  CallLine line() {
    return line;
  }
}
