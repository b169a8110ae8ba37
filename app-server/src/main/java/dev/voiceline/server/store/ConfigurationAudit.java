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
 */
final class ConfigurationAudit {
  static final String KIND = "configuration.changed";

  private static final String CHANGED = "changed";
  private static final String SETTINGS = "settings";

  private final KeyedHash hash;

  ConfigurationAudit(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * What there is to record.
   *
   * @param before the latest entry of this kind
   * @param actor who has started the server
   */
  Optional<AuditEntry> changes(
      GivenSettings given, Optional<AuditEntry> before, String actor, Instant now) {
    SortedMap<String, Field> hashes = new TreeMap<>();
    given.values().forEach((name, text) -> hashes.put(name, new Field.Text(hash.of(name, text))));
    Fields settings = new Fields(hashes);
    Fields earlier = before.map(ConfigurationAudit::settings).orElse(Fields.none());
    List<Field> changed = changed(earlier, settings);
    if (before.isPresent() && changed.isEmpty()) {
      return Optional.empty();
    }
    Fields detail = Fields.none().with(CHANGED, new Field.Items(changed)).with(SETTINGS, settings);
    return Optional.of(
        new AuditEntry(now, KIND, actor, Optional.empty(), Optional.empty(), detail));
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
