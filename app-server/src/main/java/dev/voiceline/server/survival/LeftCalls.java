package dev.voiceline.server.survival;

import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.AgentCard;
import dev.voiceline.core.runtime.CallMemory;
import dev.voiceline.core.runtime.CallTerms;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.menu.Agents;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Puts the calls that another server has left under way again, from what the journal has. */
final class LeftCalls implements Takeover.Resuming {
  private final Calls calls;
  private final KeypadDesk keys;
  private final Agents agents;
  private final JournalKeeper journal;
  private final ServerLog log;

  LeftCalls(Calls calls, KeypadDesk keys, Agents agents, JournalKeeper journal, ServerLog log) {
    this.calls = calls;
    this.keys = keys;
    this.agents = agents;
    this.journal = journal;
    this.log = log;
  }

  @Override
  public boolean resume(JournaledCall left, Lease lease) {
    left.fault().ifPresent(fault -> damaged(left.call(), fault));
    Recollection found = Recollection.of(left);
    if (calls.isDraining()) {
      return false;
    }
    if (found instanceof Recollection.Remembered remembered) {
      // Recordings are named by the owner, also where the one before left no trace but its fence.
      CallMemory memory = remembered.memory().ownedBy(lease.fence());
      return goneOn(
          lease,
          remembered.next(),
          () -> calls.resume(memory, agent(left)) == Calls.Reception.TAKEN);
    }
    if (found instanceof Recollection.ByKeys byKeys) {
      return goneOn(lease, byKeys.next(), () -> isServed(byKeys.call()));
    }
    why(found).ifPresent(why -> tell(left.call(), why));
    return false;
  }

  /** It is written here before it is here, and no longer when it is not. */
  private boolean goneOn(Lease lease, long next, BooleanSupplier taken) {
    journal.goOn(lease, next);
    boolean here = taken.getAsBoolean();
    if (!here) {
      journal.letGo(lease.call());
    }
    return here;
  }

  /** A desk that is full says goodbye and keeps nobody. */
  private boolean isServed(Unfinished call) {
    var unused = keys.begin(call);
    return keys.known().contains(call.call().id());
  }

  private void damaged(CallId call, String fault) {
    log.warn(
        "The journal of call %s is not as it was written (%s): see \"voiceline calls verify\"."
            .formatted(call.brief(), fault));
  }

  private void tell(CallId call, String why) {
    log.warn("Call " + call.brief() + " cannot be gone on with: " + why);
  }

  private static Optional<String> why(Recollection found) {
    if (found instanceof Recollection.Unreadable unreadable) {
      return Optional.of(unreadable.why());
    }
    return found instanceof Recollection.Deleted
        ? Optional.of("its content was deleted.")
        : Optional.empty();
  }

  /** Who had the call; the usual one where that one is not among the settings any more. */
  private Agent agent(JournaledCall left) {
    JournalEvents events = new JournalEvents();
    Optional<AgentCard> before =
        left.entries().stream()
            .flatMap(entry -> events.read(entry).stream())
            .flatMap(event -> terms(event).stream())
            .map(CallTerms::agent)
            .reduce((earlier, later) -> later);
    return before
        .flatMap(
            card ->
                Stream.of(agents.usual())
                    .filter(each -> is(each, card))
                    .findFirst()
                    .or(
                        () ->
                            agents.named().values().stream()
                                .filter(each -> is(each, card))
                                .findFirst()))
        .orElse(agents.usual());
  }

  private static Optional<CallTerms> terms(JournalEvent event) {
    if (event instanceof JournalEvent.Began began) {
      return began.terms();
    }
    return event instanceof JournalEvent.Resumed resumed
        ? Optional.of(resumed.terms())
        : Optional.empty();
  }

  private static boolean is(Agent agent, AgentCard card) {
    return agent.instructions().equals(card.instructions())
        && agent.greetingCue().equals(card.greeting())
        && agent.voicing().equals(card.voicing());
  }
}
