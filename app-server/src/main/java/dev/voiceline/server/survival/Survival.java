package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.menu.Agents;
import dev.voiceline.server.store.ServerStore;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What keeps calls from ending with their server: writes them down as this node's, keeps them this
 * node's, and lets them go when they are handed on. Safe for use by any thread.
 */
public final class Survival implements AutoCloseable {
  private final ServerStore store;
  private final NodeId node;
  private final NextVerbs next;
  private final JournalKeeper journal;
  private final LeaseKeeper leases;
  private final LostCalls lost;
  private final Burial burial;
  private final SystemTime time;
  private final ServerLog log;

  /** Calls are made after their observers. */
  private volatile Optional<Calls> calls = Optional.empty();

  private Survival(
      ServerStore store, NextVerbs next, Refusals refusals, SystemTime time, ServerLog log) {
    this.store = store;
    this.node = store.node();
    this.next = next;
    this.time = time;
    this.log = log;
    this.journal =
        new JournalKeeper(store.journal(), node, time, new JournalLosses(this::lose, refusals));
    this.leases = new LeaseKeeper(store.leases(), journal::leases, time, this::lose);
    this.lost = new LostCalls(store.journal(), store.leases(), node, time, time, log);
    this.burial =
        new Burial(
            store.journal(),
            store.leases(),
            node,
            journal::keeps,
            (memory, line) -> calls.orElseThrow().bill(memory, line),
            log);
  }

  /**
   * Begins, and frees the calls of whoever had the data directory before.
   *
   * @param lock which is the caller's to close
   */
  public static Survival open(
      ServerStore store,
      NodeLock lock,
      NextVerbs next,
      Refusals refusals,
      SystemTime time,
      ServerLog log) {
    lock.become(store.node());
    lock.before().ifPresent(dead -> new Succession(store, dead, time, log).begin());
    return new Survival(store, next, refusals, time, log);
  }

  /** Watches the calls. */
  public CallObserver observer() {
    CallObserver handing =
        (call, news) -> {
          if (news instanceof CallNews.HandedOn) {
            handedOn(call);
          }
        };
    return journal.and(handing);
  }

  /** The calls that are watched. */
  public void of(Calls all) {
    calls = Optional.of(all);
  }

  /**
   * Goes on with calls that other nodes have left.
   *
   * @param keys serves those who have lost the agent
   * @param agents who can answer
   */
  public Takeover takeover(KeypadDesk keys, Agents agents) {
    LeftCalls left = new LeftCalls(calls.orElseThrow(), keys, agents, journal, log);
    return new Takeover(store.journal(), store.leases(), node, left);
  }

  /** Answers the carrier about calls that this node may not have. */
  public StrayCalls strays(Takeover takeover, Reception reception, KeypadLine keypad) {
    return new StrayCalls(
        calls.orElseThrow(), next, takeover, burial, reception, keypad, time, time, log);
  }

  /** Asks the carrier about calls whose end nobody was told of; the caller's to close. */
  public MissedEnds missedEnds(TwilioApi carrier, Pace pace) {
    return new MissedEnds(store.leases(), carrier::call, burial, time, pace);
  }

  /**
   * Asks the carrier about callers who wait for a person, and brings back those who wait alone; the
   * caller's to close.
   */
  public WaitingCallers waitingCallers(
      Takeover takeover, TwilioApi carrier, Reception reception, Pace pace) {
    return new WaitingCallers(
        store.journal(),
        store.leases(),
        takeover,
        burial,
        calls.orElseThrow(),
        WaitingRoom.of(carrier, reception),
        time,
        time,
        pace,
        log);
  }

  /** A call with an agent says itself when it has stopped; until then it stays on record. */
  private void lose(CallId call) {
    if (calls.filter(each -> each.live().contains(call)).isPresent()) {
      calls.ifPresent(each -> each.lost(call));
    } else {
      journal.letGo(call);
    }
  }

  /**
   * Nobody may go on with it before all of it can be read. What waits in the spool of this machine
   * cannot be: the call is free when its time has run out, by when it may have been written.
   */
  private void handedOn(CallId call) {
    if (calls.filter(Calls::isDraining).isPresent()) {
      next.askAgain(call);
    }
    CompletionStage<Void> written = journal.onRecord(call);
    Optional<Lease> lease = journal.lease(call);
    var unused =
        written.whenComplete(
            (done, refused) -> {
              if (store.journal().health() instanceof JournalHealth.Healthy) {
                lease.ifPresent(leases::release);
              }
            });
  }

  /** Renews nothing any more. */
  @Override
  public void close() {
    lost.close();
    leases.close();
  }
}
