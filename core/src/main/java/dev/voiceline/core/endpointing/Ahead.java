package dev.voiceline.core.endpointing;

import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Words that were told before the recognizer was sure of them: it tells them again, and they are
 * not told twice.
 *
 * @param words how many
 * @param to the end of the last one, from the first byte of audio
 */
record Ahead(int words, Duration to) {
  static final Ahead NONE = new Ahead(0, Duration.ZERO);

  /** What of these words has not been told. */
  String untold(Words heard) {
    List<String> all = split(heard.text());
    return overtaken(heard)
        ? heard.text()
        : join(all.subList(Math.min(words, all.size()), all.size()));
  }

  /** After these words were frozen. */
  Ahead after(Words frozen) {
    int left = words - split(frozen.text()).size();
    return overtaken(frozen) || left <= 0 ? NONE : new Ahead(left, to);
  }

  /** So many more words are told ahead. */
  Ahead with(String interim, Duration end) {
    int more = split(interim).size();
    return more == 0 ? this : new Ahead(words + more, end.compareTo(to) > 0 ? end : to);
  }

  /** Words that begin after those told ahead are others. */
  private boolean overtaken(Words heard) {
    return words == 0 || heard.from().compareTo(to) >= 0;
  }

  static String joined(String one, String other) {
    return join(split(one + " " + other));
  }

  private static List<String> split(String text) {
    String plain = text.strip();
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split("\\s+", -1));
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }
}
