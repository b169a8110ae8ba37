package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps what happens in calls. Safe for use by any thread. Stages end on a thread of the journal,
 * which whoever continues them must not block.
 *
 * <ul>
 *   <li>{@code JRNL-01} what was appended is read as it was, in the order of its numbers.
 *   <li>{@code JRNL-02} appending never blocks, also while the database is away.
 *   <li>{@code JRNL-03} an append ends when the entry is durable: after that it is there, whatever
 *       dies.
 *   <li>{@code JRNL-04} entries of a call become durable in the order in which they were appended.
 *   <li>{@code JRNL-05} the same number twice is kept once, as it was first.
 *   <li>{@code JRNL-06} a call is unfinished until {@link JournalEntry#ENDED}, and again when its
 *       caller goes on with keys after that.
 *   <li>{@code JRNL-07} deleted content is gone for good; open fields stay.
 *   <li>{@code JRNL-08} calls are listed by time.
 *   <li>{@code JRNL-09} a call has one owner at a time, also when several ask at once; those that
 *       have none are told.
 *   <li>{@code JRNL-10} what comes under an older fence than the call's is refused.
 *   <li>{@code JRNL-11} sealed fields are nowhere in clear, also not when printed.
 *   <li>{@code JRNL-12} what was durable while the database was away reaches it later, in order.
 *   <li>{@code JRNL-13} health tells the truth: healthy, spooling, full.
 *   <li>{@code JRNL-14} entries that were removed are told when their call is read: in its middle,
 *       at its end, and also after others came. A number that was never kept is not.
 * </ul>
 */
public interface CallJournal {
  /**
   * Keeps an entry.
   *
   * @param lease of the entry's call
   * @return ends when it is durable; fails with {@link JournalRefusal}
   */
  CompletionStage<Void> append(Lease lease, JournalEntry entry);

  /**
   * The same for an entry that nobody waits for yet: so that many cost one writing, it may become
   * durable that much later, but never after one that was appended later, nor long after {@link
   * #hurry}.
   *
   * @param leisure how much later at most
   */
  default CompletionStage<Void> append(Lease lease, JournalEntry entry, Duration leisure) {
    return append(lease, entry);
  }

  /** Somebody waits now for what was appended at leisure. */
  default void hurry() {}

  /** What the database has of a call: nothing of one that is unknown. */
  CompletionStage<JournaledCall> read(CallId call);

  /** Calls without an end, oldest first. */
  CompletionStage<List<CallId>> unfinished();

  /** Destroys the call's keys. Entries that come later have no content either. */
  CompletionStage<Void> deleteContent(CallId call);

  /**
   * Calls that began in this time, newest first.
   *
   * @param from inclusive
   * @param until exclusive
   */
  CompletionStage<List<CallListing>> list(Instant from, Instant until, int atMost);

  /** How it fares at the moment. */
  JournalHealth health();
}
