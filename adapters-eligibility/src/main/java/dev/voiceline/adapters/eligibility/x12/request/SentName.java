package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.privacy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patient's name as payers compare it (CAQH CORE 258): capitals, a last name without punctuation
 * and without suffixes and titles that stand apart. {@code O'Donnell-Griswold Jr.} is sent as
 * {@code ODONNELLGRISWOLD}. A name of which nothing remains is not sent: a wrong one is worse than
 * none.
 *
 * @param last X12 NM103
 * @param first X12 NM104
 */
record SentName(Optional<String> last, Optional<String> first) {
  private static final int LONGEST_LAST = 60;
  private static final int LONGEST_FIRST = 35;

  /** CORE 258, table of character strings to be removed. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "JR", "SR", "I", "II", "III", "IV", "V", "RN", "MD", "MR", "MS", "DR", "MRS", "PHD",
          "REV", "ESQ");

  static final SentName NONE = new SentName(Optional.empty(), Optional.empty());

  static SentName of(Optional<PatientName> name) {
    return name.map(SentName::of).orElse(NONE);
  }

  private static SentName of(PatientName name) {
    Optional<String> last = last(name.last().reveal(Purpose.ELIGIBILITY_CHECK));
    Optional<String> first =
        name.first()
            .map(given -> BasicText.of(given.reveal(Purpose.ELIGIBILITY_CHECK), LONGEST_FIRST))
            .filter(text -> text.chars().anyMatch(Character::isLetter));
    return last.isEmpty() ? NONE : new SentName(last, first);
  }

  private static Optional<String> last(String given) {
    List<String> words = new ArrayList<>();
    for (String word :
        BasicText.of(given.replace('.', ' ').replace(',', ' '), 200).split(" ", -1)) {
      String letters = word.replaceAll("[^A-Z0-9]", "");
      if (!letters.isEmpty()) {
        words.add(letters);
      }
    }
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && isTitle(words.get(0))) {
      words.remove(0);
    }
    String joined = BasicText.of(String.join(" ", words), LONGEST_LAST);
    return joined.chars().anyMatch(Character::isLetter) ? Optional.of(joined) : Optional.empty();
  }

  private static boolean isTitle(String word) {
    return Set.of("MR", "MRS", "MS", "DR", "REV").contains(word);
  }

  /** The last name's initial alone, as names are printed. */
  @Override
  public String toString() {
    return "SentName[***]";
  }
}
