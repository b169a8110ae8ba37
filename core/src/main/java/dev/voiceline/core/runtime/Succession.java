package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Has a conversation renewed before its provider ends it, at a moment at which nobody notices: the
 * next one is made ready while the old one still listens. Used from the mailbox only.
 */
final class Succession {
  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final Duration HURRY = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(10);

  private final CallScope scope;
  private final ConversationSlot slot;
  private final Floor floor;
  private final CallTools tools;
  private final Transcript transcript;
  private final Consumer<CallEvent> machine;
  private long hurryAt;
  private long openedAt;
  private int openedAfter;

  Succession(
      CallScope scope,
      ConversationSlot slot,
      Floor floor,
      CallTools tools,
      Transcript transcript,
      Consumer<CallEvent> machine) {
    this.scope = scope;
    this.slot = slot;
    this.floor = floor;
    this.tools = tools;
    this.transcript = transcript;
    this.machine = machine;
  }

  /** A conversation begins that may last so long. Of a short one the margins are shorter. */
  void begin(Duration longest) {
    Duration margin = atMost(MARGIN, longest.dividedBy(4));
    Duration hurry = atMost(HURRY, longest.dividedBy(10));
    hurryAt = scope.clock().millis() + longest.minus(hurry).toMillis();
    scope.alarms.set(this, longest.minus(margin), this::look);
  }

  /** The conversation is gone. */
  void over() {
    scope.alarms.cancel(this);
  }

  /** The next one is being opened, with all that was said until now. */
  void opened() {
    openedAt = scope.clock().millis();
    openedAfter = transcript.changes();
  }

  /** The next one is ready; what was said meanwhile it does not know. */
  void ready() {
    boolean unnoticed = isPause() && transcript.changes() == openedAfter;
    machine.accept(unnoticed ? new CallEvent.SuccessorReady() : new CallEvent.SuccessorLost());
  }

  private void look() {
    scope.alarms.set(this, LOOK_EVERY, this::look);
    if (!slot.hasSuccessor()) {
      if (isPause()) {
        machine.accept(new CallEvent.SuccessorWanted());
      }
    } else if (scope.clock().millis() - openedAt > OPENS_WITHIN.toMillis()) {
      machine.accept(new CallEvent.SuccessorLost());
    }
  }

  /** When time is short what was said to the end may still be being heard. */
  private boolean isPause() {
    boolean hurry = scope.clock().millis() >= hurryAt;
    return slot.isReady()
        && !slot.owesReply()
        && (hurry ? !floor.callerHasIt() && tools.allAnswered() : floor.isFree());
  }

  private static Duration atMost(Duration bound, Duration span) {
    return span.compareTo(bound) < 0 ? span : bound;
  }
}
