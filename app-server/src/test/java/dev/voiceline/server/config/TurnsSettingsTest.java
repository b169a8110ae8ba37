package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.turn.EchoGuard;
import dev.voiceline.core.turn.IdlePolicy;
import dev.voiceline.core.turn.TurnPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsSettingsTest {
  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void turnsAreTakenAsUsualUnlessItIsSaid() {
    assertThat(ServerSettings.of(Map.of()).turns()).isEqualTo(TurnPolicy.standard());
  }

  @Test
  void everyNumberIsASetting() {
    TurnPolicy turns =
        yaml.read(
                """
                turns:
                  shortest_ms: 300
                  await_words_ms: 2000
                  longest_seconds: 60
                  guard_greeting: true
                  echo_guard: half_duplex
                  barge_in:
                    sound_ms: 600
                    assent_ms: 1000
                    words_ms: 800
                    guarded_ms: 3000
                    min_words: 2
                    answer_ms: 1500
                  fillers:
                    first_ms: 1500
                    second_ms: 5000
                    every_ms: 9000
                    reply_ms: 3000
                  retries:
                    stalled_ms: 7000
                    pause_ms: 500
                    longest_pause_ms: 5000
                    tries: 4
                  idle:
                    first_seconds: 10
                    second_seconds: 11
                    goodbye_seconds: 12
                """)
            .turns();
    assertThat(turns.shortestTurn()).hasMillis(300);
    assertThat(turns.awaitWords()).hasMillis(2_000);
    assertThat(turns.longestTurn()).hasSeconds(60);
    assertThat(turns.guardsGreeting()).isTrue();
    assertThat(turns.echo()).isEqualTo(EchoGuard.HALF_DUPLEX);
    assertThat(turns.bargeIn().afterSound()).hasMillis(600);
    assertThat(turns.bargeIn().assentsUpTo()).hasMillis(1_000);
    assertThat(turns.bargeIn().awaitWords()).hasMillis(800);
    assertThat(turns.bargeIn().guardedAfter()).hasMillis(3_000);
    assertThat(turns.bargeIn().leastWords()).isEqualTo(2);
    assertThat(turns.bargeIn().answersWithin()).hasMillis(1_500);
    assertThat(turns.fillers().first()).hasMillis(1_500);
    assertThat(turns.fillers().second()).hasMillis(5_000);
    assertThat(turns.fillers().every()).hasMillis(9_000);
    assertThat(turns.fillers().acknowledgeAfter()).hasMillis(3_000);
    assertThat(turns.fillers().stalledAfter()).hasMillis(7_000);
    assertThat(turns.retries().pause()).hasMillis(500);
    assertThat(turns.retries().longestPause()).hasMillis(5_000);
    assertThat(turns.retries().tries()).isEqualTo(4);
    assertThat(turns.idle())
        .isEqualTo(
            new IdlePolicy(Duration.ofSeconds(10), Duration.ofSeconds(11), Duration.ofSeconds(12)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo_guard: loud | turns.echo_guard is \"loud\", but must be one of auto, off, half_duplex.",
        "idle: {first_seconds: 301} | must be a whole number from 0 to 300, such as 7.",
        "barge_in: {min_words: -1} | must be a whole number from 0 to 10, such as 0.",
        "barge_in: {assent_ms: 400} | turns.barge_in.assent_ms is less than turns.barge_in.sound_ms",
        "fillers: {first_ms: 7000} | turns.fillers.second_ms counts from the same moment",
        "retries: {trys: 3} | did you mean turns.retries.tries?"
      })
  void whatIsWrongIsSaidInOneSentence(String line, String sentence) {
    assertThatThrownBy(() -> yaml.read("turns:\n  " + line + "\n"))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(sentence);
  }
}
