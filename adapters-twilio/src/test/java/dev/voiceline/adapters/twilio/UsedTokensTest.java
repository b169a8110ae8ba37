package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final UsedTokens used = new UsedTokens(2);

  @Test
  void forgetsWhatHasExpired() {
    used.use("a", NOW.plusSeconds(2), NOW);
    used.use("b", NOW.plusSeconds(1), NOW);

    used.use("c", NOW.plusSeconds(9), NOW.plusSeconds(2));

    assertThat(used.size()).isEqualTo(1);
  }

  @Test
  void acceptsNothingWhileItIsFull() {
    assertThat(used.use("a", NOW.plusSeconds(1), NOW)).isTrue();
    assertThat(used.use("b", NOW.plusSeconds(5), NOW)).isTrue();
    assertThat(used.use("c", NOW.plusSeconds(5), NOW)).isFalse();
    assertThat(used.size()).isEqualTo(2);
    assertThat(used.use("c", NOW.plusSeconds(5), NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void remembersUntilTheExpiry() {
    used.use("a", NOW.plusSeconds(5), NOW);

    assertThat(used.use("a", NOW.plusSeconds(5), NOW.plusMillis(4_999))).isFalse();
  }
}
