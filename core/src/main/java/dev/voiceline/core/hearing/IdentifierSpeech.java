package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Identifiers for the ear: {@code M as in Mike, B as in Bravo, 1 2 3, 4 5 6}. What is said can be
 * heard again as the same. Immutable.
 */
public final class IdentifierSpeech {
  private final Phrases phrases;

  /** In that language. */
  public IdentifierSpeech(Phrases phrases) {
    this.phrases = phrases;
  }

  /** An ID, to be read back. */
  public String say(MemberId id, ReadBackStyle style) {
    String characters = id.reveal(Purpose.READ_BACK);
    List<String> groups = new ArrayList<>();
    int at = 0;
    while (at < characters.length()) {
      int end = at + 1;
      while (end < characters.length() && digit(characters, at) && digit(characters, end)) {
        end++;
      }
      addGroups(characters.substring(at, end), style, groups);
      at = end;
    }
    return String.join(style == ReadBackStyle.SLOW ? "... " : ", ", groups);
  }

  /**
   * A letter with its word, or digits one at a time; zero by its name where it may be taken for the
   * letter.
   */
  public String say(String characters) {
    if (characters.equals("0")) {
      return phrases.text(Phrase.HEARING_ZERO);
    }
    return Character.isDigit(characters.charAt(0)) ? spaced(characters) : letters(characters);
  }

  /** A letter with its word, as an example. */
  String example() {
    return say("B");
  }

  private void addGroups(String same, ReadBackStyle style, List<String> groups) {
    if (!Character.isDigit(same.charAt(0))) {
      groups.add(letters(same));
      return;
    }
    int at = 0;
    while (at < same.length()) {
      int left = same.length() - at;
      int size = style == ReadBackStyle.SLOW ? 1 : left % 3 == 1 && left > 3 ? 4 : 3;
      int end = Math.min(same.length(), at + size);
      groups.add(spaced(same.substring(at, end)));
      at = end;
    }
  }

  private String letters(String letters) {
    Map<String, String> words = phrases.table(Phrase.LETTER_WORDS);
    Map<String, String> names = phrases.table(Phrase.LETTERS_SPOKEN);
    return letters
        .chars()
        .mapToObj(Character::toString)
        .map(
            letter ->
                phrases.text(
                    Phrase.LETTER_WITH_WORD,
                    Map.of(
                        "letter",
                        names.getOrDefault(letter, letter),
                        "word",
                        words.getOrDefault(letter, letter))))
        .collect(Collectors.joining(", "));
  }

  private static String spaced(String digits) {
    return String.join(" ", digits.split("", -1)).strip();
  }

  private static boolean digit(String characters, int at) {
    return Character.isDigit(characters.charAt(at));
  }
}
