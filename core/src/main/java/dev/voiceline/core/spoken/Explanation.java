package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.Element.Kind;
import dev.voiceline.core.spoken.ElementReader.Read;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The word by which a letter is explained: {@code as in Mary}, {@code like boy}, {@code for Peter}.
 *
 * @param by whether "as" stands before it, which nothing but an explanation follows
 * @param end where the words after it begin
 */
record Explanation(Word word, boolean by, int end) {
  /** Words whose beginning sounds like the name of another letter. */
  private static final List<String> SPELLED_OTHERWISE = List.of("X:EXTRA", "X:EXIT", "X:EXAM");

  /** Reads a piece, as {@code ElementReader} does. */
  interface Reader {
    Read read(String characters, Kind kind, int at, int used);
  }

  /** That of the letter at a place. */
  static Optional<Explanation> at(List<Word> words, int at) {
    String as = text(words, at + 1);
    boolean is = as.equals("is") && text(words, at + 2).matches("for|as|like");
    int from = at + (is ? 2 : 1);
    as = text(words, from);
    boolean by = as.equals("as");
    int wordAt = from + (text(words, from + 1).equals("in") ? 2 : 1);
    boolean explained = by || as.equals("like") || as.equals("for");
    if (!explained || wordAt >= words.size() || words.get(wordAt).digits()) {
      return Optional.empty();
    }
    boolean xRay = text(words, wordAt).equals("x") && text(words, wordAt + 1).equals("ray");
    int end = wordAt + (xRay ? 2 : 1);
    return Optional.of(new Explanation(words.get(wordAt), by, end));
  }

  /** Whether it can be one of that letter. */
  boolean fits(Letter letter) {
    return by || Character.toUpperCase(word.raw().charAt(0)) == letter.letter();
  }

  /**
   * The letter that is meant. Where a telephone could not keep letter and word apart the word wins;
   * where it could, and they differ, both are as likely.
   */
  Read read(Letter letter, int at, Reader reader) {
    char initial = Character.toUpperCase(Plain.word(word.raw()).charAt(0));
    String meant = String.valueOf(letter.asIn(Plain.word(word.raw())));
    Read read = reader.read(meant, Kind.SINGLE, at, end - at).explained();
    boolean differs = meant.charAt(0) != initial && !otherwise(letter);
    boolean other = initial >= 'A' && initial <= 'Z';
    return differs && other ? read.orElse(String.valueOf(initial)) : read;
  }

  private boolean otherwise(Letter letter) {
    String word = Plain.word(this.word.raw()).toUpperCase(Locale.ROOT);
    return SPELLED_OTHERWISE.contains(letter.letter() + ":" + word);
  }

  private static String text(List<Word> words, int at) {
    return at < words.size() ? words.get(at).text() : "";
  }
}
