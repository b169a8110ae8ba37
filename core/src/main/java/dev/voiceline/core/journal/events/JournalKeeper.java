package dev.voiceline.core.journal.events;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what is told of calls into their journal. New calls are this node's; one that it goes on
 * with needs {@link #goOn} before it is taken up. Entries that are refused are told, and the call
 * goes on. Safe for use by any thread; nothing blocks.
 */
public final class JournalKeeper implements CallObserver {
  /** The network reports the fate of a text message for so long after a call. */
  private static final Duration LATE = Duration.ofMinutes(30);

  private static final int MOST_LATE = 20_000;

  private final CallJournal journal;
  private final NodeId node;
  private final Clock clock;
  private final JournalTrouble trouble;
  private final JournalEvents events = new JournalEvents();
  private final Map<CallId, CallLog> logs = new ConcurrentHashMap<>();

  /** Those of {@link #over} whose end may not be in the database yet. */
  private final Map<CallId, CallLog> ending = new ConcurrentHashMap<>();

  private final Recent<CallId, CallLog> over;

  /**
   * A keeper.
   *
   * @param node this one, by a name that is new with every start
   * @param trouble told of entries that were not kept
   */
  public JournalKeeper(CallJournal journal, NodeId node, Clock clock, JournalTrouble trouble) {
    this.journal = journal;
    this.node = node;
    this.clock = clock;
    this.trouble = trouble;
    this.over = new Recent<>(clock, LATE, MOST_LATE);
  }

  /**
   * What is told of a call from now on is written under this lease.
   *
   * @param next the number of the next entry, after all that stand there
   */
  public void goOn(Lease lease, long next) {
    over.remove(lease.call());
    ending.remove(lease.call());
    logs.put(lease.call(), log(lease, next));
  }

  /** Another node owns the call: nothing more of it is written here. */
  public void letGo(CallId call) {
    logs.remove(call);
    over.remove(call);
    ending.remove(call);
  }

  /**
   * The leases that calls are written under: of those under way here, and of those whose end may
   * still wait for the database, so that nobody writes another one there meanwhile.
   */
  public Set<Lease> leases() {
    // In this order: what is durable in the spool only is so before the journal is healthy again.
    ending
        .values()
        .removeIf(log -> log.isSettled() && journal.health() instanceof JournalHealth.Healthy);
    return Stream.concat(logs.values().stream(), ending.values().stream())
        .map(CallLog::lease)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is for this node to write a call's end: it is under way here, or was until then. */
  public boolean keeps(CallId call) {
    return logs.containsKey(call)
        || ending.containsKey(call)
        || over.find(call).filter(CallLog::hasEnded).isPresent();
  }

  /** The lease under which a call is written, also a while after its end here. */
  public Optional<Lease> lease(CallId call) {
    return log(call).map(CallLog::lease);
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Began) {
      logs.computeIfAbsent(call, id -> log(Lease.ofNewCall(id, node), 1));
    } else if (news instanceof CallNews.WithoutAgent) {
      // The same caller goes on after what was the end of the call.
      over.remove(call).ifPresent(log -> logs.put(call, log));
      ending.remove(call);
    }
    // Of a call that was never taken the network may report too.
    log(call).ifPresent(log -> log.told(news));
    if (news instanceof CallNews.Ended || news instanceof CallNews.HandedOn) {
      // It is never in neither: the network may report at any moment.
      Optional.ofNullable(logs.get(call)).ifPresent(log -> over(call, log));
      logs.remove(call);
    }
  }

  @Override
  public boolean wantsSteps() {
    return true;
  }

  @Override
  public CompletionStage<Void> onRecord(CallId call) {
    return log(call).map(CallLog::durable).orElseGet(() -> CompletableFuture.completedStage(null));
  }

  private void over(CallId call, CallLog log) {
    if (log.hasEnded() && ending.size() < MOST_LATE) {
      ending.put(call, log);
    }
    over.set(call, log);
  }

  private Optional<CallLog> log(CallId call) {
    return Optional.ofNullable(logs.get(call)).or(() -> over.find(call));
  }

  private CallLog log(Lease lease, long next) {
    return new CallLog(journal, lease, next, events, clock, trouble);
  }
}
