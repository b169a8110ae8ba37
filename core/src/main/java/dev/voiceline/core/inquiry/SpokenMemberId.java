package dev.voiceline.core.inquiry;

import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.IdPhrase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Member IDs as callers say them and transcribers write them: {@code M B 1 2 3 4 5 6}, {@code MB
 * one twenty-three four fifty-six}, {@code M as in Mary}.
 */
public final class SpokenMemberId {
  private static final int LONGEST_WRITTEN = 60;
  private static final int SHORTEST_IN_A_SENTENCE = 4;
  private static final int SHORTEST_WITHOUT_LETTERS = 6;

  private SpokenMemberId() {}

  /**
   * Reads the member ID of a text. Of several the one with letters and digits is taken, then the
   * longest, then the last, since callers correct themselves.
   *
   * @return empty when there is none
   */
  public static Optional<MemberId> parse(String spoken) {
    return parse(spoken, Language.ENGLISH);
  }

  /** The same where the caller most likely speaks another language. */
  public static Optional<MemberId> parse(String spoken, Language language) {
    String text = spoken.strip().replaceAll("(?<![.,!?])[.,!?]+$", "");
    if (!DatePhrase.find(text).isEmpty() && IdPhrase.find(text).isEmpty()) {
      return Optional.empty();
    }
    if (text.length() <= LONGEST_WRITTEN && text.matches("[A-Za-z0-9]+([-.][A-Za-z0-9]+)*")) {
      return MemberId.parse(text);
    }
    Stream<Supplier<List<IdPhrase>>> english = Stream.of(() -> IdPhrase.find(text));
    Stream<Supplier<List<IdPhrase>>> others =
        Heard.in(language).map(lexicon -> () -> lexicon.ids(text));
    Stream<Supplier<List<IdPhrase>>> readings =
        language.equals(Language.ENGLISH)
            ? Stream.concat(english, others)
            : Stream.concat(others, english);
    return readings.flatMap(phrases -> best(phrases.get(), text).stream()).findFirst();
  }

  private static Optional<MemberId> best(List<IdPhrase> phrases, String text) {
    Comparator<IdPhrase> better =
        Comparator.comparing(IdPhrase::mixed).thenComparing(phrase -> phrase.characters().length());
    return phrases.stream()
        .filter(phrase -> longEnough(phrase, text))
        .reduce((one, later) -> better.compare(later, one) >= 0 ? later : one)
        .flatMap(phrase -> MemberId.parse(phrase.characters()));
  }

  /** For the caller's ear, one character at a time: {@code M B 1 2 3 4 5 6}. */
  public static String readBack(MemberId member) {
    return member
        .reveal(Purpose.READ_BACK)
        .chars()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  /** To be read back in a language, one character at a time. */
  public static String readBack(MemberId member, Figures figures) {
    return figures.characters(member.reveal(Purpose.READ_BACK));
  }

  private static boolean longEnough(IdPhrase phrase, String text) {
    boolean whole = phrase.span().start() == 0 && phrase.span().end() == text.length();
    int shortest = phrase.mixed() || whole ? SHORTEST_IN_A_SENTENCE : SHORTEST_WITHOUT_LETTERS;
    return phrase.characters().length() >= shortest && phrase.digits() >= 2;
  }
}
