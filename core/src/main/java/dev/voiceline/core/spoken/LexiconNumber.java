package dev.voiceline.core.spoken;

import java.util.List;
import java.util.Optional;

/**
 * A number at a place among words, in digits or in words.
 *
 * @param words how many it takes
 * @param written whether it came in digits
 */
record LexiconNumber(String digits, int words, boolean written) {
  private static final int LONGEST = 12;
  private static final long HIGHEST = 999_999_999;

  /** How numbers may be said; a set that a language does not have is passed over. */
  private static final List<String> USUAL = List.of("%cardinal", "%heard");

  private static final String NOTHING_MORE = "";

  static Optional<LexiconNumber> at(Lexicon lexicon, List<Word> words, int at) {
    return at(lexicon, words, at, NOTHING_MORE);
  }

  /**
   * The longest.
   *
   * @param more another set by which it may be said, such as that of years
   */
  static Optional<LexiconNumber> at(Lexicon lexicon, List<Word> words, int at, String more) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    if (words.get(at).digits()) {
      return Optional.of(new LexiconNumber(words.get(at).raw(), 1, true));
    }
    StringBuilder letters = new StringBuilder();
    int[] ends = new int[LONGEST + 1];
    int count = 0;
    while (count < LONGEST && at + count < words.size() && joined(words, at, count)) {
      letters.append(Plain.letters(words.get(at + count).raw()));
      count++;
      ends[count] = letters.length();
    }
    LexiconNumber longest = new LexiconNumber("", 0, false);
    NumberReader reader = new NumberReader(lexicon.numbers(), letters.toString());
    for (int set = 0; set <= USUAL.size(); set++) {
      String name = set == 0 ? more : USUAL.get(set - 1);
      if (lexicon.numbers().has(name)) {
        longest = longest(reader.read(name, 0, HIGHEST), ends, count, longest);
      }
    }
    return Optional.of(longest).filter(found -> found.words() > 0);
  }

  int value() {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static LexiconNumber longest(
      List<NumberReader.Hit> hits, int[] ends, int count, LexiconNumber so) {
    LexiconNumber longest = so;
    for (NumberReader.Hit hit : hits) {
      for (int used = longest.words() + 1; used <= count; used++) {
        if (ends[used] == hit.end()) {
          longest = new LexiconNumber(Long.toString(hit.value()), used, false);
        }
      }
    }
    return longest;
  }

  private static boolean joined(List<Word> words, int at, int count) {
    Word word = words.get(at + count);
    return !word.digits() && (count == 0 || word.gap().matches("\\s+|\\s*-\\s*"));
  }
}
