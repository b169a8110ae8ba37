package dev.voiceline.tck.journal;

import java.time.Duration;

/** A correct journal passes. */
class InMemoryJournalTest extends CallJournalContract {
  @Override
  protected JournalBench newBench() {
    return new InMemoryJournalBench(new InMemoryJournal(), Duration.ofSeconds(10));
  }
}
