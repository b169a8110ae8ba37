package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.sealing.KeyedHash;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Field;
import dev.voiceline.server.config.GivenSettings;
import dev.voiceline.server.config.ServerSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ConfigurationAuditTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private final ConfigurationAudit audit =
      new ConfigurationAudit(new KeyedHash(new SecretKeySpec(new byte[32], "AES")));

  @Test
  void theFirstStartChangesNothingAndHasNoValue() {
    AuditEntry first = entry(Map.of("VOICELINE_MAX_CALLS", "77"), Optional.empty()).orElseThrow();

    assertThat(first.kind()).isEqualTo("configuration.first");
    assertThat(first.actor()).isEqualTo("somebody");
    assertThat(first.detail().values()).containsOnlyKeys("settings");
    assertThat(first.detail().values().get("settings"))
        .isInstanceOfSatisfying(
            dev.voiceline.core.journal.Fields.class,
            settings ->
                assertThat(settings.text("VOICELINE_MAX_CALLS").orElseThrow())
                    .matches("[0-9a-f]{32}"));
  }

  @Test
  void theSameSettingsAreNoNews() {
    Map<String, String> same = Map.of("VOICELINE_MAX_CALLS", "77");
    assertThat(entry(same, entry(same, Optional.empty()))).isEmpty();
    assertThat(entry(Map.of(), entry(Map.of(), Optional.empty()))).isEmpty();
  }

  @Test
  void whatIsAnotherOrNewOrGoneIsNamed() {
    Optional<AuditEntry> before =
        entry(
            Map.of("VOICELINE_MAX_CALLS", "77", "VOICELINE_HTTP_PORT", "1", "OPENAI_VOICE", "a"),
            Optional.empty());
    AuditEntry now =
        entry(
                Map.of(
                    "VOICELINE_MAX_CALLS", "78", "OPENAI_VOICE", "a", "VOICELINE_LOG_PHI", "true"),
                before)
            .orElseThrow();
    assertThat(now.kind()).isEqualTo("configuration.changed");
    assertThat(changed(now))
        .containsExactly("VOICELINE_HTTP_PORT", "VOICELINE_LOG_PHI", "VOICELINE_MAX_CALLS");
  }

  @Test
  void ofSecretsItIsKnownThatTheyAreThere() {
    Optional<AuditEntry> before = entry(Map.of("VOICELINE_API_TOKEN", SECRET), Optional.empty());
    assertThat(entry(Map.of("VOICELINE_API_TOKEN", SECRET + "x"), before)).isEmpty();
    assertThat(changed(entry(Map.of(), before).orElseThrow()))
        .containsExactly("VOICELINE_API_TOKEN");
    assertThat(given(Map.of("VOICELINE_API_TOKEN", SECRET)).values()).doesNotContainValue(SECRET);
  }

  private Optional<AuditEntry> entry(Map<String, String> environment, Optional<AuditEntry> before) {
    return audit.changes(given(environment), before, "somebody", Instant.EPOCH);
  }

  private static GivenSettings given(Map<String, String> environment) {
    return ServerSettings.of(environment).given();
  }

  private static List<String> changed(AuditEntry entry) {
    Field.Items items = (Field.Items) entry.detail().values().get("changed");
    return items.values().stream().map(item -> ((Field.Text) item).value()).toList();
  }
}
