package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading that was worked out by hand is what the product reads, field by field. */
class HandReadingsTest {
  /** Of these the reading by hand gives only the most telling rows. */
  private static final Set<String> IN_PART =
      Set.of(
          "json/pub-chc-v3-000045-active-pos-auth-flags.json",
          "x12/pub-41-oop-4010-cms-hets-medicare.271",
          "x12/pub-23-dental-chip-benefit-descriptions.271");

  static List<HandReading> madeUp() {
    return Readings.madeUp().all();
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void ofPeopleWhoDoNotExist(HandReading reading) {
    assertThat(Comparison.differences(reading.expected(), reading.read(), true)).isEmpty();
  }

  @Test
  void ofPublicSamples() {
    Optional<Path> folder = folder();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    List<HandReading> all = Readings.in(folder.orElseThrow()).all();
    assertThat(all).isNotEmpty();
    assertThat(all)
        .allSatisfy(
            reading ->
                assertThat(
                        Comparison.differences(
                            reading.expected(), reading.read(), !IN_PART.contains(reading.name())))
                    .as(reading.name())
                    .isEmpty());
  }

  static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("VOICELINE_PUBLIC_SAMPLES"))
        .or(() -> Optional.ofNullable(System.getenv("VOICELINE_PUBLIC_SAMPLES")))
        .map(Path::of);
  }
}
