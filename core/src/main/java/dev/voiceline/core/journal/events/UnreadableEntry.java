package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.codec.CodecFault;

/** An entry does not hold what its kind should. Its message is one sentence without values. */
public final class UnreadableEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEntry(JournalEntry entry, int known, CodecFault fault) {
    super(
        "Entry %d, %s of version %d, cannot be read: %s%s."
            .formatted(
                entry.number(),
                entry.kind(),
                entry.version(),
                fault.getMessage(),
                entry.version() > known
                    ? "; this program knows version " + known + ", a newer one wrote it"
                    : ""));
  }
}
