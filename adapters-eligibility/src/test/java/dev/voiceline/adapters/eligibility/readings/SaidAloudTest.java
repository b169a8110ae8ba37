package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the readings by hand want said, and what they forbid. */
class SaidAloudTest {
  static List<HandReading> madeUp() {
    return Readings.madeUp().all();
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void ofPeopleWhoDoNotExist(HandReading reading) {
    assertThat(faults(reading)).isEmpty();
  }

  @Test
  void ofPublicSamples() {
    Optional<Path> folder = HandReadingsTest.folder();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    List<HandReading> all = Readings.in(folder.orElseThrow()).all();
    assertThat(all).filteredOn(SaidAloudTest::wantsWords).hasSizeGreaterThan(40);
    assertThat(all).allSatisfy(reading -> assertThat(faults(reading)).as(reading.name()).isEmpty());
  }

  private static boolean wantsWords(HandReading reading) {
    return reading.expected().has("mustSay") || reading.expected().has("mustNotSay");
  }

  private static List<String> faults(HandReading reading) {
    JsonObject read = reading.read();
    List<String> written = list(read, "sentences");
    List<String> spoken = list(read, "spoken");
    List<String> faults = new ArrayList<>();
    String text = String.join(" ", written);
    list(reading.expected(), "mustSay").stream()
        .filter(words -> !text.contains(words))
        .forEach(words -> faults.add("does not say \"" + words + "\": " + text));
    list(reading.expected(), "mustNotSay").stream()
        .filter(words -> contains(text, words) || contains(String.join(" ", spoken), words))
        .forEach(words -> faults.add("says \"" + words + "\": " + text));
    if (written.isEmpty() || written.size() != spoken.size()) {
      faults.add("for the eye " + written.size() + " sentences, for the ear " + spoken.size());
    }
    written.stream()
        .filter(sentence -> !sentence.matches("(?s)\\P{Ll}.*[.?]") || sentence.contains("null"))
        .forEach(sentence -> faults.add("no sentence: " + sentence));
    return faults;
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static List<String> list(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array
        ? array.asList().stream().map(JsonElement::getAsString).collect(Collectors.toList())
        : List.of();
  }
}
