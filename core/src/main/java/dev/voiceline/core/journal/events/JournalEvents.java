package dev.voiceline.core.journal.events;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.codec.CodecFault;
import dev.voiceline.core.journal.codec.RecordCodec;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Events as entries of the journal, and back. Safe for use by any thread. */
public final class JournalEvents {
  private final RecordCodec codec = new RecordCodec();
  private final Map<String, Class<? extends JournalEvent>> byKind = new HashMap<>();

  /** Of all kinds. */
  public JournalEvents() {
    add(JournalEvent.class);
  }

  private void add(Class<?> family) {
    for (Class<?> each : family.getPermittedSubclasses()) {
      if (each.isInterface()) {
        add(each);
      } else if (byKind.put(kept(each).as(), each.asSubclass(JournalEvent.class)) != null) {
        throw new IllegalStateException("two kinds of one name: " + each.getName());
      }
    }
  }

  /** The entry of an event; what is not open in it is sealed. */
  public JournalEntry entry(CallId call, long number, Instant at, JournalEvent event) {
    Kept kept = kept(event.getClass());
    Record fields = (Record) event;
    return new JournalEntry(
        call,
        number,
        at,
        kept.as(),
        kept.version(),
        codec.write(fields, Open.class, true),
        codec.write(fields, Open.class, false));
  }

  /**
   * The event of an entry; nothing when its kind is not known, which is no fault: other programs
   * may write into the journal of a call too.
   *
   * @throws UnreadableEntry when something is missing in it, or is not what it should be
   */
  public Optional<JournalEvent> read(JournalEntry entry) {
    Optional<Class<? extends JournalEvent>> type = Optional.ofNullable(byKind.get(entry.kind()));
    return type.map(each -> read(entry, each));
  }

  /** Whether a call is gone on with from such an event. */
  boolean needed(JournalEvent event) {
    return kept(event.getClass()).needed();
  }

  /** The codec of what stands in them. */
  public RecordCodec codec() {
    return codec;
  }

  private JournalEvent read(JournalEntry entry, Class<? extends JournalEvent> type) {
    Fields all = entry.sealed();
    for (var each : entry.open().values().entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    try {
      return codec.read(type, all);
    } catch (CodecFault fault) {
      throw new UnreadableEntry(entry, kept(type).version(), fault);
    }
  }

  private static Kept kept(Class<?> event) {
    return event.getAnnotation(Kept.class);
  }
}
