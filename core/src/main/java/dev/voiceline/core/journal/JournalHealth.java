package dev.voiceline.core.journal;

/** How the journal fares. */
public sealed interface JournalHealth {
  /** Entries go where they belong. */
  record Healthy() implements JournalHealth {}

  /**
   * The database is away or behind: entries are durable in a file of this machine.
   *
   * @param waiting how many wait there
   */
  record Spooling(long waiting) implements JournalHealth {}

  /** The file takes no more either: entries wait in memory, and are refused when that is full. */
  record Full() implements JournalHealth {}
}
