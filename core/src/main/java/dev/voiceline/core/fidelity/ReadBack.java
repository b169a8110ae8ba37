package dev.voiceline.core.fidelity;

import dev.voiceline.core.spoken.IdPhrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what the agent reads back with what was given last. Only a plain slip is a finding: one
 * ID or date on each side, alike but for digits. Letters that sound alike are none.
 *
 * @param id the member ID that was given, letters in upper case and digits
 * @param born the date of birth
 */
public record ReadBack(Optional<String> id, Optional<Day> born) {
  private static final List<String> ALIKE =
      List.of("BCDEGPTVZ3", "MN", "FSX", "AJKH8", "IY5", "QU2", "O0");
  private static final int SHORTEST = 5;
  private static final int MOST_SLIPS = 2;

  /** What a text gives: its only ID, and its only date with a year. */
  public static ReadBack of(String text, Lexicon lexicon) {
    List<String> ids =
        IdPhrase.find(text).stream()
            .map(IdPhrase::characters)
            .filter(id -> id.length() >= SHORTEST)
            .distinct()
            .toList();
    List<Day> days =
        Claims.figures(text, lexicon).days().stream()
            .filter(day -> day.year().isPresent())
            .toList();
    return new ReadBack(only(ids), only(days));
  }

  /** Whether a text that gives neither may change one: a digit, a no. */
  public static boolean mends(String text, Lexicon lexicon) {
    return !IdPhrase.find(text).isEmpty()
        || !Claims.figures(text, lexicon).numbers().isEmpty()
        || lexicon.negations().in(Token.of(text).stream().map(Token::text).toList());
  }

  /** These, and where one is missing the other's. */
  public ReadBack or(ReadBack other) {
    return new ReadBack(id.or(other::id), born.or(other::born));
  }

  /** What is wrong with a text that reads this back. */
  public Set<Finding> check(String text, Lexicon lexicon) {
    ReadBack said = of(text, lexicon);
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    if (id.isPresent() && said.id.filter(back -> slipped(id.get(), back)).isPresent()) {
      findings.add(Finding.WRONG_MEMBER_ID);
    }
    boolean wrong =
        said.born
            .filter(day -> day.about() == Day.About.BIRTH || said.id.isPresent())
            .filter(back -> born.filter(day -> !day.agrees(back)).isPresent())
            .isPresent();
    if (wrong) {
      findings.add(Finding.WRONG_BIRTH_DATE);
    }
    return findings;
  }

  private static boolean slipped(String given, String back) {
    if (given.length() != back.length()) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < given.length(); i++) {
      char one = given.charAt(i);
      char two = back.charAt(i);
      if (one != two && !alike(one, two)) {
        if (!Character.isDigit(one) || !Character.isDigit(two)) {
          return false;
        }
        slips++;
      }
    }
    return slips >= 1 && slips <= MOST_SLIPS;
  }

  private static boolean alike(char one, char two) {
    boolean digits = Character.isDigit(one) && Character.isDigit(two);
    return !digits && ALIKE.stream().anyMatch(a -> a.indexOf(one) >= 0 && a.indexOf(two) >= 0);
  }

  private static <T> Optional<T> only(List<T> all) {
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "ReadBack[" + (id.isPresent() ? "id " : "") + (born.isPresent() ? "born]" : "]");
  }
}
