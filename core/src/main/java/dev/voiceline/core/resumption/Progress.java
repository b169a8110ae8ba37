package dev.voiceline.core.resumption;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.runtime.CallMemory.Stage;
import java.time.Instant;
import java.util.Optional;

/** How far a call was. What was begun stays begun when the call is taken up in the middle of it. */
final class Progress {
  private Stage stage = Stage.RINGING;
  private Optional<Instant> lineSince = Optional.empty();
  private Optional<EndReason> parting = Optional.empty();

  void add(JournalEvent event, Instant at) {
    if (event instanceof JournalEvent.Moved moved) {
      move(moved.move(), at);
    } else if (event instanceof JournalEvent.PersonCalled) {
      stage = Stage.PERSON_CALLED;
    } else if (event instanceof JournalEvent.Parting begun) {
      parting = Optional.of(begun.reason());
    }
  }

  /** A person whom a server called that had lost the call may be on the line. */
  void addStray(JournalEvent event) {
    if (event instanceof JournalEvent.PersonCalled && stage == Stage.PERSON_WANTED) {
      stage = Stage.PERSON_CALLED;
    }
  }

  Stage stage() {
    return stage;
  }

  /** Why the last words were last begun. */
  Optional<EndReason> parting() {
    return parting;
  }

  Optional<Instant> lineSince() {
    return lineSince;
  }

  private void move(CallTransition move, Instant at) {
    switch (move) {
      case RINGING_TO_CONNECTING, RINGING_TO_CONVERSING, RINGING_TO_TRANSFERRING -> {
        lineSince = lineSince.or(() -> Optional.of(at));
        stage = stage == Stage.RINGING ? Stage.TALKING : stage;
      }
      case CONVERSING_TO_TRANSFERRING, CONNECTING_TO_TRANSFERRING -> stage = Stage.PERSON_WANTED;
      case CONVERSING_TO_SAYING_GOODBYE -> stage = Stage.LEAVING;
      case TRANSFERRING_TO_CONNECTING,
          TRANSFERRING_TO_CONVERSING,
          SAYING_GOODBYE_TO_CONVERSING,
          SAYING_GOODBYE_TO_CONNECTING ->
          stage = Stage.TALKING;
      case CONNECTING_TO_CONVERSING,
          CONVERSING_TO_CONNECTING,
          RINGING_TO_ENDED,
          CONNECTING_TO_ENDED,
          CONVERSING_TO_ENDED,
          TRANSFERRING_TO_ENDED,
          SAYING_GOODBYE_TO_ENDED,
          RINGING_TO_HANDED_ON,
          CONNECTING_TO_HANDED_ON,
          CONVERSING_TO_HANDED_ON,
          TRANSFERRING_TO_HANDED_ON,
          SAYING_GOODBYE_TO_HANDED_ON -> {}
    }
  }
}
