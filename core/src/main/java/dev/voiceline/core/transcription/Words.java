package dev.voiceline.core.transcription;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of speech as written down. It may hold health data, so only its length is printed.
 *
 * @param text may be blank
 * @param confidence 0 to 1, of the vendor
 * @param from the beginning of its first word, from the first byte of audio
 * @param to the end of its last word
 */
public record Words(String text, double confidence, Duration from, Duration to) {
  /** None. */
  public static final Words NONE = new Words("", 0, Duration.ZERO, Duration.ZERO);

  /** Several stretches as one, with the confidence of the least sure. Blank ones do not count. */
  public static Words joined(List<Words> several) {
    List<Words> spoken = several.stream().filter(words -> !words.isBlank()).toList();
    if (spoken.isEmpty()) {
      return NONE;
    }
    return new Words(
        spoken.stream().map(words -> words.text().strip()).collect(Collectors.joining(" ")),
        spoken.stream().mapToDouble(Words::confidence).min().orElse(0),
        spoken.get(0).from(),
        spoken.get(spoken.size() - 1).to());
  }

  /** Whether there are any. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** The same, spoken so much later. */
  public Words later(Duration by) {
    return new Words(text, confidence, from.plus(by), to.plus(by));
  }

  /** Those that were over by then, by their share of the time. */
  public Words until(Duration end) {
    return part(0, over(end));
  }

  /** Those that were not. */
  public Words after(Duration end) {
    return part(over(end), each().size());
  }

  private int over(Duration end) {
    int count = each().size();
    int over = 0;
    while (over < count && place(over + 1).compareTo(end) <= 0) {
      over++;
    }
    return over;
  }

  private Words part(int first, int end) {
    return first == end
        ? NONE
        : new Words(
            String.join(" ", each().subList(first, end)), confidence, place(first), place(end));
  }

  private Duration place(int word) {
    return from.plus(to.minus(from).multipliedBy(word).dividedBy(each().size()));
  }

  private List<String> each() {
    return isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  @Override
  public String toString() {
    return "Words["
        + text.length()
        + " characters, "
        + from.toMillis()
        + ".."
        + to.toMillis()
        + " ms]";
  }
}
