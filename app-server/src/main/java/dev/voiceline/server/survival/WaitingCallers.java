package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.control.Transfers;
import dev.voiceline.adapters.twilio.rest.RoomGuest;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.runtime.CallMemory.Stage;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Brings back callers who wait in a room for a person whom a server called that is gone. The
 * carrier asks nothing about them, so it is asked. Whoever talks there is left alone, and so is a
 * caller without a room: for that one the carrier dials, and asks itself what comes next. Of
 * several nodes the one that gets the call's lease brings the caller back. Nothing blocks.
 */
public final class WaitingCallers implements AutoCloseable {
  /**
   * A transfer is decided within the grace, also by a server that has lost nothing but the
   * database: nobody is on the way any more to a caller who has been in the room for so long.
   */
  public static final Pace PACE =
      new Pace(Duration.ofMinutes(1), Transfers.DECIDED_WITHIN.plusSeconds(10));

  private static final CompletionStage<Boolean> NO = CompletableFuture.completedStage(false);

  private final CallJournal journal;
  private final Takeover takeover;
  private final Calls calls;
  private final WaitingRoom room;
  private final Timers timers;
  private final Clock clock;
  private final Pace pace;
  private final ServerLog log;
  private final Rounds rounds;
  private volatile boolean closed;

  /** Begins to look, in a while. */
  WaitingCallers(
      CallJournal journal,
      CallLeases leases,
      Takeover takeover,
      Burial burial,
      Calls calls,
      WaitingRoom room,
      Clock clock,
      Timers timers,
      Pace pace,
      ServerLog log) {
    this.journal = journal;
    this.takeover = takeover;
    this.calls = calls;
    this.room = room;
    this.timers = timers;
    this.clock = clock;
    this.pace = pace;
    this.log = log;
    this.rounds = new Rounds(leases, burial, timers, pace, this::look);
  }

  /**
   * Nothing is ever settled here: two who talk may be found apart. A call that cannot be read holds
   * up no other.
   */
  private CompletionStage<Boolean> look(CallId call) {
    if (isLeftAlone(call)) {
      return NO;
    }
    return journal
        .read(call)
        .thenCompose(left -> wasToMeetAPerson(left) ? ask(call) : NO)
        .exceptionally(away -> false);
  }

  private CompletionStage<Boolean> ask(CallId call) {
    return room.guests(call).thenCompose(there -> take(call, there));
  }

  /** Whoever is on the way here already comes by what the carrier is answered. */
  private boolean isLeftAlone(CallId call) {
    return calls.isDraining() || takeover.isUnderWay(call);
  }

  private static boolean wasToMeetAPerson(JournaledCall left) {
    return Recollection.of(left) instanceof Recollection.Remembered known
        && known.memory().stage() == Stage.PERSON_CALLED;
  }

  private CompletionStage<Boolean> take(CallId call, TwilioAnswer<Set<RoomGuest>> there) {
    if (!isAlone(call, there) || isLeftAlone(call)) {
      return NO;
    }
    return takeover
        .of(call)
        .thenCompose(
            answer -> {
              if (answer != Answer.HERE) {
                return NO;
              }
              calls.transferSettled(call, TransferOutcome.NOT_REACHED);
              return bringBack(call).thenApply(done -> false);
            });
  }

  /** Whether the caller is alone, and not only since a moment ago. */
  private boolean isAlone(CallId call, TwilioAnswer<Set<RoomGuest>> there) {
    return there instanceof TwilioAnswer.Given<Set<RoomGuest>> given
        && given.value().size() == 1
        && given.value().stream().allMatch(guest -> guest.call().equals(call) && isLeft(guest));
  }

  private boolean isLeft(RoomGuest guest) {
    Instant decided = clock.instant().minus(pace.grace());
    return guest.since().filter(since -> !since.isAfter(decided)).isPresent();
  }

  /** Ends with one try; the next one, if there must be one, comes as late as a round. */
  private CompletionStage<Void> bringBack(CallId call) {
    return room.leave(call)
        .thenAccept(
            outcome -> {
              if (outcome instanceof ControlOutcome.Failed failed) {
                notBack(call, failed.failure());
              } else {
                log.info("Call " + call.brief() + " is back from waiting: its server is gone.");
              }
            });
  }

  private void notBack(CallId call, ControlFailure why) {
    if (why.kind() == ControlFailure.Kind.GONE) {
      calls.transferSettled(call, TransferOutcome.CALLER_GONE);
      return;
    }
    log.warn(
        "Call %s could not be brought back from waiting, and is tried again: %s"
            .formatted(call.brief(), why.explanation()));
    later(call);
  }

  private void later(CallId call) {
    Timers.Alarm unused = timers.after(pace.every(), () -> again(call));
  }

  /** The call itself ends when nothing of this helps. */
  private void again(CallId call) {
    if (closed || !calls.wantsLine(call)) {
      return;
    }
    var unused =
        room.guests(call)
            .thenAccept(
                there -> {
                  if (isAlone(call, there)) {
                    var unusedTry = bringBack(call);
                  } else if (there instanceof TwilioAnswer.Failed) {
                    later(call);
                  }
                });
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed = true;
    rounds.close();
  }
}
