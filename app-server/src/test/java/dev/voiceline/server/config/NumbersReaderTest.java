package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersReaderTest {
  private static final Numbers USUAL =
      new Numbers(Duration.ofMillis(300), 4, 0.5, true, new Within(7), List.of("kept"));

  private final Problems problems = new Problems();

  record Within(int mostRetries) {}

  record Numbers(
      Duration leastSilence,
      int tries,
      double share,
      boolean eager,
      Within net,
      List<String> other) {
    Numbers {
      if (tries > 9) {
        throw new IllegalArgumentException("nobody tries so often");
      }
    }
  }

  @Test
  void componentsAreFoundByTheirNames() {
    assertThat(
            read(
                Map.of(
                    "least_silence_ms",
                    450,
                    "tries",
                    2,
                    "share",
                    0.25,
                    "eager",
                    false,
                    "net",
                    Map.of("most_retries", 3))))
        .isEqualTo(
            new Numbers(Duration.ofMillis(450), 2, 0.25, false, new Within(3), List.of("kept")));
    assertThat(problems.none()).isTrue();
  }

  @Test
  void whatIsNotSetIsAsUsual() {
    assertThat(read(Map.of())).isEqualTo(USUAL);
  }

  @Test
  void whatTheRecordRefusesIsAProblem() {
    assertThat(read(Map.of("tries", 10))).isEqualTo(USUAL);
    assertThat(problems.sentences())
        .containsExactly("voiceline.yaml: numbers cannot be so: nobody tries so often.");
  }

  @Test
  void whatIsNoComponentIsRefused() {
    read(Map.of("trys", 1, "other", "x"));
    assertThat(problems.sentences())
        .containsExactlyInAnyOrder(
            "voiceline.yaml: numbers.trys is not a setting; did you mean numbers.tries?",
            "voiceline.yaml: numbers.other is not a setting: take it out.");
  }

  private Numbers read(Map<String, Object> given) {
    return NumbersReader.read(Branch.at("numbers", given, problems).orElseThrow(), USUAL);
  }
}
