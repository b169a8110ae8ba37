package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail, editors and other senders do to an interchange changes nothing of its reading. */
class DressedUpTest {
  static Stream<Arguments> answers() {
    return dressed(Readings.madeUp().all());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isReadAsBefore(HandReading reading, Dress dress) {
    assertThat(dressed(reading, dress)).isEqualTo(plain(reading, dress));
  }

  @Test
  void soArePublicSamples() {
    Optional<Path> folder = Readings.publicSamples();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    List<Arguments> all = dressed(Readings.in(folder.orElseThrow()).all()).toList();
    assertThat(all).hasSizeGreaterThan(500);
    for (Arguments each : all) {
      HandReading reading = (HandReading) each.get()[0];
      Dress dress = (Dress) each.get()[1];
      assertThat(dressed(reading, dress))
          .as("%s %s", reading, dress)
          .isEqualTo(plain(reading, dress));
    }
  }

  @ParameterizedTest
  @MethodSource("interchanges")
  void oneSeparatorForTwoUsesAndWrongControlNumbersChangeNothing(HandReading reading) {
    String shared = reading.content().replaceFirst(":~", "^~");
    String numbers =
        reading
            .content()
            .replace("IEA*1*000000001", "IEA*1*000000002")
            .replace("*0001~", "*0007~")
            .replaceFirst("\\*0007~", "*0001~");

    assertThat(facts(reading, shared)).isEqualTo(facts(reading, reading.content()));
    assertThat(facts(reading, numbers)).isEqualTo(facts(reading, reading.content()));
  }

  static List<HandReading> interchanges() {
    return Interchange.withRows();
  }

  private static Stream<Arguments> dressed(List<HandReading> readings) {
    return readings.stream()
        .filter(HandReading::isInterchange)
        .filter(reading -> Written.of(reading.content()).hasHeader())
        .flatMap(
            reading ->
                Stream.of(Dress.values())
                    .filter(dress -> dress.suits(Written.of(reading.content())))
                    .map(dress -> Arguments.of(reading, dress)));
  }

  private static JsonObject dressed(HandReading reading, Dress dress) {
    return cased(facts(reading, dress.on(Written.of(reading.content()))), dress);
  }

  private static JsonObject plain(HandReading reading, Dress dress) {
    return cased(facts(reading, reading.content()), dress);
  }

  /** Who lowers a file lowers names too, and nobody can tell how they were written. */
  private static JsonObject cased(JsonObject read, Dress dress) {
    return dress == Dress.LOWER_CASE
        ? JsonParser.parseString(read.toString().toLowerCase(Locale.ROOT)).getAsJsonObject()
        : read;
  }

  private static JsonObject facts(HandReading reading, String text) {
    return HandReading.factsOnly(reading.read(text.getBytes(StandardCharsets.UTF_8)));
  }
}
