package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading that was worked out by hand is what the product reads, field by field. */
class HandReadingsTest {
  static List<HandReading> madeUp() {
    return Readings.madeUp().all();
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void ofPeopleWhoDoNotExist(HandReading reading) {
    assertThat(Comparison.differences(reading.expected(), reading.readStrictly())).isEmpty();
  }

  @Test
  void ofPublicSamples() {
    Optional<Path> folder = Readings.publicSamples();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    List<HandReading> all = Readings.in(folder.orElseThrow()).all();
    assertThat(all).isNotEmpty();
    assertThat(all)
        .allSatisfy(
            reading ->
                assertThat(Comparison.differences(reading.expected(), reading.readStrictly()))
                    .as(reading.name())
                    .isEmpty());
  }
}
