package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.sealing.MasterKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageSettingsTest {
  private static final String KEY = key(1);
  private static final String MEND =
      ": write it like jdbc:sqlite:data/voiceline.db or"
          + " jdbc:postgresql://host/database?user=...&password=..., or off to keep nothing.";

  @TempDir private Path folder;

  @Test
  void withoutSettingsAllIsKeptInOneDirectory() {
    StorageSettings storage = ServerSettings.of(Map.of()).storage();

    assertThat(storage.database())
        .contains(DatabaseAddress.file(Path.of("data").resolve("voiceline.db")));
    assertThat(storage.directory()).isEqualTo(Path.of("data"));
    assertThat(storage.key()).isEmpty();
    assertThat(storage.keyFile()).isEqualTo(Path.of("data").resolve("master.key"));
    assertThat(storage.required()).isFalse();
    assertThat(storage.retention()).isEqualTo(new RetentionSettings(90, 180, 6, 3));
    assertThat(storage.retention().policy().audit()).isEqualTo(Duration.ofDays(6 * 365 + 2));
  }

  @Test
  void theDatabaseGoesWithTheDirectory() {
    assertThat(read(Map.of("VOICELINE_DATA_DIR", "kept")).database())
        .contains(DatabaseAddress.file(Path.of("kept").resolve("voiceline.db")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF"})
  void nothingNeedBeKept(String word) {
    assertThat(read(Map.of("VOICELINE_DB_URL", word)).database()).isEmpty();
  }

  @Test
  void serversThatShareADatabaseShareTheKey() {
    Map<String, String> shared = Map.of("VOICELINE_DB_URL", "jdbc:postgresql://db/voiceline");

    assertThat(problems(shared))
        .containsExactly(
            "VOICELINE_MASTER_KEY is not set but VOICELINE_DB_URL is PostgreSQL, whose servers must share"
                + " one key: make one with \"openssl rand -base64 32\".");
    assertThat(
            read(Map.of(
                    "VOICELINE_DB_URL",
                    "jdbc:postgresql://db/voiceline?user=v&password=hush",
                    "VOICELINE_MASTER_KEY",
                    KEY))
                .toString())
        .doesNotContain("hush", KEY);
  }

  @Test
  void olderKeysStandInARow() {
    StorageSettings storage =
        read(
            Map.of(
                "VOICELINE_MASTER_KEY", KEY, "VOICELINE_MASTER_KEYS_OLD", key(2) + ", " + key(3)));

    assertThat(storage.key().map(MasterKey::id)).contains(MasterKey.parse(KEY).id());
    assertThat(storage.olderKeys().stream().map(MasterKey::id))
        .containsExactly(MasterKey.parse(key(2)).id(), MasterKey.parse(key(3)).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "c2VjcmV0", "!!!"})
  void aKeyThatIsNoneIsNotShown(String text) {
    String mend = " is not 32 random bytes in base64: make a key with \"openssl rand -base64 32\".";

    assertThat(problems(Map.of("VOICELINE_MASTER_KEY", text)))
        .containsExactly("VOICELINE_MASTER_KEY" + mend);
    assertThat(problems(Map.of("VOICELINE_MASTER_KEYS_OLD", KEY + "," + text)))
        .containsExactly("VOICELINE_MASTER_KEYS_OLD" + mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mysql:x | is neither an address of jdbc:sqlite nor one of jdbc:postgresql
          jdbc:sqlite: | names no file for SQLite
          jdbc:sqlite::memory: | names no file for SQLite
          jdbc:sqlite:a.db?cache=shared | has options, which SQLite is not given here
          jdbc:postgresql://v:hush@db/x | has an account before its host
          jdbc:postgresql://db:hush/x | is no address that its driver understands
          """)
  void anAddressThatIsNoneIsNotShown(String url, String fault) {
    assertThat(problems(Map.of("VOICELINE_DB_URL", url, "VOICELINE_MASTER_KEY", KEY)))
        .containsExactly("VOICELINE_DB_URL " + fault + MEND);
  }

  @Test
  void whatIsRequiredMustBeKept() {
    assertThat(problems(Map.of("VOICELINE_DB_URL", "off", "VOICELINE_REQUIRE_JOURNAL", "true")))
        .containsExactly(
            "VOICELINE_REQUIRE_JOURNAL is true but VOICELINE_DB_URL is off: name a database, or take one"
                + " of the two away.");
  }

  @Test
  void policiesThatAreOddAreWarnedAbout() {
    YamlSettings yaml = new YamlSettings(folder);
    String odd = "policies: {retention: {recordings_days: 200, audit_years: 5, hour: 0}}";

    ServerSettings settings = yaml.read(odd, Map.of());
    assertThat(settings.storage().retention()).isEqualTo(new RetentionSettings(200, 180, 5, 0));
    assertThat(settings.warnings())
        .containsExactly(
            "policies.retention.audit_years is 5: HIPAA asks for six years (45 CFR 164.316), so set 6 or"
                + " more.",
            "policies.retention.recordings_days is 200 and transcripts_days 180: what was said can still"
                + " be heard when its transcript is gone, so keep recordings no longer than"
                + " transcripts.");
    assertThat(yaml.read(odd, Map.of("VOICELINE_DB_URL", "off")).warnings()).isEmpty();
    assertThat(yaml.problems("policies: {retention: {audit_years: 0}}", Map.of()))
        .containsExactly(
            "voiceline.yaml: policies.retention.audit_years is \"0\", but must be a whole number from 1 to"
                + " 100, such as 6.");
  }

  private static StorageSettings read(Map<String, String> environment) {
    return ServerSettings.of(environment).storage();
  }

  private static List<String> problems(Map<String, String> environment) {
    SettingsRefused refused =
        catchThrowableOfType(SettingsRefused.class, () -> ServerSettings.of(environment));
    assertThat(refused).as("refusal").isNotNull();
    return refused.problems();
  }

  private static String key(int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
