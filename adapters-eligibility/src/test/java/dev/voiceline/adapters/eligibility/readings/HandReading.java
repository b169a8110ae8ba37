package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.x12.StrictCheck;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file and what a person read in it. */
record HandReading(String name, JsonObject expected, String content) {
  /** What the product reads in it. */
  JsonObject read() {
    return read(file());
  }

  /** The same, with what a strict reader would hold against it. */
  JsonObject readStrictly() {
    JsonObject read = read();
    StrictCheck.of(content)
        .ifPresent(faults -> read.addProperty("strict", String.join("; ", faults)));
    return read;
  }

  /** What the product reads in a variant of it. */
  JsonObject read(byte[] variant) {
    return new AnswerFacts(text("ask").map(ServiceSought::ofCode)).of(answer(variant));
  }

  EligibilityAnswer answer(byte[] variant) {
    return new AnswerReader(reading()).read(variant);
  }

  private Reading reading() {
    return new Reading(
        text("asOf").map(LocalDate::parse),
        new Asked(Stated.of(text("requestTrace")), Stated.notStated(), Stated.notStated()),
        LocalDate.of(2026, 11, 26));
  }

  /** Whether it is X12. */
  boolean isInterchange() {
    return !name.endsWith(".json");
  }

  /** A reading without what is said of the file itself. */
  static JsonObject factsOnly(JsonObject read) {
    List.of("warnings", "notes", "strict").forEach(read::remove);
    for (String list : List.of("members", "transactions")) {
      if (read.get(list) instanceof JsonArray parts) {
        parts.forEach(each -> factsOnly(each.getAsJsonObject()));
      }
    }
    return read;
  }

  byte[] file() {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(expected.get(name)).map(each -> each.getAsString());
  }

  @Override
  public String toString() {
    return name;
  }
}
