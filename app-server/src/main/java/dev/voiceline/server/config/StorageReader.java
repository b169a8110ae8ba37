package dev.voiceline.server.config;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.database.Dialect;
import dev.voiceline.adapters.store.sealing.MasterKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept of calls. Addresses and keys are secret, so none is shown. */
final class StorageReader {
  private static final String DATABASE_FILE = "voiceline.db";
  private static final String OFF = "off";

  private final Fields fields;

  private StorageReader(Fields fields) {
    this.fields = fields;
  }

  static StorageSettings read(Fields fields) {
    return new StorageReader(fields).read();
  }

  private StorageSettings read() {
    Path directory = directory();
    Optional<DatabaseAddress> database = database(directory);
    Optional<MasterKey> key =
        fields.find(Setting.VOICELINE_MASTER_KEY).flatMap(given -> key(given, given.text()));
    boolean required = fields.flag(Setting.VOICELINE_REQUIRE_JOURNAL, false);
    if (required && isOff()) {
      fields.problem(
          "VOICELINE_REQUIRE_JOURNAL is true but VOICELINE_DB_URL is off: name a database, or take one of"
              + " the two away.");
    }
    RecordingPlace recordings = RecordingPlaceReader.read(fields);
    if (isOff() && !(recordings instanceof RecordingPlace.Here)) {
      fields.problem(
          "recording.store is %s but VOICELINE_DB_URL is off: the keys of recordings are kept there, so name"
                  .formatted(fields.text(Setting.RECORDING_STORE, ""))
              + " a database, or take one of the two away.");
    }
    if (isShared(database) && !fields.has(Setting.VOICELINE_MASTER_KEY)) {
      fields.problem(
          "VOICELINE_MASTER_KEY is not set but VOICELINE_DB_URL is PostgreSQL, whose servers must share one"
              + " key: make one with \"openssl rand -base64 32\".");
    }
    return new StorageSettings(
        database, directory, key, olderKeys(), required, retention(), recordings);
  }

  private Path directory() {
    String text = fields.text(Setting.VOICELINE_DATA_DIR, "data");
    try {
      return Path.of(text);
    } catch (InvalidPathException odd) {
      fields.problem("VOICELINE_DATA_DIR is no path: write it like data or /var/lib/voiceline.");
      return Path.of("data");
    }
  }

  private boolean isOff() {
    return fields
        .find(Setting.VOICELINE_DB_URL)
        .filter(given -> given.text().toLowerCase(Locale.ROOT).equals(OFF))
        .isPresent();
  }

  private Optional<DatabaseAddress> database(Path directory) {
    if (isOff()) {
      return Optional.empty();
    }
    Optional<Given> given = fields.find(Setting.VOICELINE_DB_URL);
    if (given.isEmpty()) {
      return Optional.of(DatabaseAddress.file(directory.resolve(DATABASE_FILE)));
    }
    try {
      return Optional.of(DatabaseAddress.parse(given.get().text()));
    } catch (IllegalArgumentException refused) {
      fields.problem(
          "VOICELINE_DB_URL %s: write it like jdbc:sqlite:data/voiceline.db or"
                  .formatted(refused.getMessage())
              + " jdbc:postgresql://host/database?user=...&password=..., or off to keep nothing.");
      return Optional.empty();
    }
  }

  private static boolean isShared(Optional<DatabaseAddress> database) {
    return database.filter(address -> address.dialect() == Dialect.POSTGRESQL).isPresent();
  }

  private List<MasterKey> olderKeys() {
    List<MasterKey> older = new ArrayList<>();
    fields
        .find(Setting.VOICELINE_MASTER_KEYS_OLD)
        .ifPresent(
            given ->
                Arrays.stream(given.text().split(",", -1))
                    .forEach(each -> key(given, each).ifPresent(older::add)));
    return older;
  }

  private Optional<MasterKey> key(Given given, String base64) {
    try {
      return Optional.of(MasterKey.parse(base64));
    } catch (IllegalArgumentException malformed) {
      fields.problem(
          given.name()
              + " is not 32 random bytes in base64: make a key with \"openssl rand -base64 32\".");
      return Optional.empty();
    }
  }

  private RetentionSettings retention() {
    RetentionSettings usual = RetentionSettings.usual();
    return new RetentionSettings(
        days(Setting.RETENTION_RECORDINGS, usual.recordingsDays()),
        days(Setting.RETENTION_TRANSCRIPTS, usual.transcriptsDays()),
        fields.whole(Setting.RETENTION_AUDIT, usual.auditYears(), 1, 100, "6"),
        fields.whole(Setting.RETENTION_HOUR, usual.hour(), 0, 23, "3"));
  }

  private int days(Setting setting, int usual) {
    return fields.whole(setting, usual, 1, 36_500, String.valueOf(usual));
  }
}
