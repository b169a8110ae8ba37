package dev.voiceline.server.store;

import dev.voiceline.adapters.store.sealing.KeyedHash;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.server.config.GivenSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Notices that the configuration is another one than at the start before. The entry names the
 * settings that have changed; of their values it has keyed hashes, to compare the next start with.
 * The first start changes nothing: its entry is of another kind, and has the hashes alone.
 */
final class ConfigurationAudit {
  /** The latest of these is what the next start is compared with, if there is one. */
  static final String CHANGED_KIND = "configuration.changed";

  /** Else this one: of a start before which nothing is on the trail. */
  static final String FIRST_KIND = "configuration.first";

  private static final String CHANGED = "changed";
  private static final String SETTINGS = "settings";

  private final KeyedHash hash;

  ConfigurationAudit(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * What there is to record.
   *
   * @param before the latest entry of either kind
   * @param actor who has started the server
   */
  Optional<AuditEntry> changes(
      GivenSettings given, Optional<AuditEntry> before, String actor, Instant now) {
    SortedMap<String, Field> hashes = new TreeMap<>();
    given.values().forEach((name, text) -> hashes.put(name, new Field.Text(hash.of(name, text))));
    Fields settings = new Fields(hashes);
    Fields detail = Fields.none().with(SETTINGS, settings);
    if (before.isEmpty()) {
      return Optional.of(entry(now, FIRST_KIND, actor, detail));
    }
    List<Field> changed = changed(settings(before.get()), settings);
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry(now, CHANGED_KIND, actor, detail.with(CHANGED, new Field.Items(changed))));
  }

  private static AuditEntry entry(Instant now, String kind, String actor, Fields detail) {
    return new AuditEntry(now, kind, actor, Optional.empty(), Optional.empty(), detail);
  }

  private static Fields settings(AuditEntry entry) {
    return entry.detail().values().get(SETTINGS) instanceof Fields settings
        ? settings
        : Fields.none();
  }

  private static List<Field> changed(Fields earlier, Fields now) {
    TreeSet<String> names = new TreeSet<>(earlier.values().keySet());
    names.addAll(now.values().keySet());
    return names.stream()
        .filter(name -> !earlier.text(name).equals(now.text(name)))
        .<Field>map(Field.Text::new)
        .toList();
  }
}
