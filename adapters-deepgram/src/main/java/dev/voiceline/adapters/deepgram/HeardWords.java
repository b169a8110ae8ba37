package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words as the service wrote them, with their times in the caller's audio.
 *
 * @param parts each word by itself; spread evenly where the service gave no times
 */
record HeardWords(Words words, List<Words> parts) {
  static final HeardWords NONE =
      new HeardWords(new Words("", 0, Duration.ZERO, Duration.ZERO), List.of());

  /**
   * Reads them.
   *
   * @param said holds {@code transcript} and {@code words}
   * @param from of the whole window, in seconds of the socket
   */
  static HeardWords read(JsonObject said, double from, double to, TimeMap times) {
    String text = Json.textOrEmpty(said, "transcript").strip();
    List<Words> timed = parts(said, times);
    List<Words> parts = timed.isEmpty() ? spread(text, times.at(from), times.at(to)) : timed;
    Duration begin = parts.isEmpty() ? times.at(from) : parts.get(0).from();
    Duration end = parts.isEmpty() ? times.at(to) : parts.get(parts.size() - 1).to();
    double confidence =
        Json.number(said, "confidence")
            .orElseGet(() -> parts.stream().mapToDouble(Words::confidence).average().orElse(0));
    return new HeardWords(new Words(text, confidence, begin, later(begin, end)), parts);
  }

  private static List<Words> spread(String text, Duration from, Duration to) {
    List<Words> parts = new ArrayList<>();
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    Duration each = words.isEmpty() ? Duration.ZERO : to.minus(from).dividedBy(words.size());
    for (int i = 0; i < words.size(); i++) {
      Duration begin = from.plus(each.multipliedBy(i));
      parts.add(new Words(words.get(i), 0, begin, begin.plus(each)));
    }
    return List.copyOf(parts);
  }

  private static List<Words> parts(JsonObject said, TimeMap times) {
    List<Words> parts = new ArrayList<>();
    Json.at(said, "words")
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .ifPresent(words -> words.forEach(each -> part(each, times).ifPresent(parts::add)));
    return List.copyOf(parts);
  }

  private static Optional<Words> part(JsonElement element, TimeMap times) {
    if (!element.isJsonObject()) {
      return Optional.empty();
    }
    JsonObject word = element.getAsJsonObject();
    Optional<Double> start = Json.number(word, "start");
    Optional<Double> end = Json.number(word, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    String text =
        Json.text(word, "punctuated_word").orElseGet(() -> Json.textOrEmpty(word, "word"));
    Duration from = times.at(start.get());
    return Optional.of(
        new Words(
            text,
            Json.number(word, "confidence").orElse(0.0),
            from,
            later(from, times.at(end.get()))));
  }

  boolean isBlank() {
    return words.isBlank();
  }

  /** The part of it that was over by then. */
  HeardWords until(long ms) {
    List<Words> before = parts.stream().filter(word -> word.to().toMillis() <= ms).toList();
    return before.isEmpty() ? NONE : new HeardWords(joined(before), before);
  }

  /** Both, one after the other. */
  static Words joined(List<Words> several) {
    List<Words> spoken = several.stream().filter(words -> !words.isBlank()).toList();
    if (spoken.isEmpty()) {
      return NONE.words();
    }
    StringBuilder text = new StringBuilder();
    spoken.forEach(words -> text.append(text.isEmpty() ? "" : " ").append(words.text()));
    double confidence = spoken.stream().mapToDouble(Words::confidence).min().orElse(0);
    return new Words(
        text.toString(), confidence, spoken.get(0).from(), spoken.get(spoken.size() - 1).to());
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
