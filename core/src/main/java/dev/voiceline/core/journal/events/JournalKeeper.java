package dev.voiceline.core.journal.events;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
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
    logs.put(lease.call(), log(lease, next));
  }

  /** The calls that are under way here, with the leases that they are written under. */
  public Set<Lease> leases() {
    return Set.copyOf(logs.values().stream().map(CallLog::lease).toList());
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Began) {
      logs.computeIfAbsent(call, id -> log(Lease.ofNewCall(id, node), 1));
    } else if (news instanceof CallNews.WithoutAgent) {
      // The same caller goes on after what was the end of the call.
      over.remove(call).ifPresent(log -> logs.put(call, log));
    }
    // Of a call that was never taken the network may report too.
    log(call).ifPresent(log -> log.told(news));
    if (news instanceof CallNews.Ended || news instanceof CallNews.HandedOn) {
      Optional.ofNullable(logs.remove(call)).ifPresent(log -> over.set(call, log));
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

  private Optional<CallLog> log(CallId call) {
    return Optional.ofNullable(logs.get(call)).or(() -> over.find(call));
  }

  private CallLog log(Lease lease, long next) {
    return new CallLog(journal, lease, next, events, clock, trouble);
  }
}
