package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.IdPhrase;
import dev.voiceline.core.spoken.Lexicon;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * How far a caller has come with an ID or a date that is being read out, so that nobody is cut off
 * in the middle of one and nobody waits after its end. Immutable, safe for use by any thread.
 */
public final class ReadOut {
  /** An ID of a shape that nobody knows is hardly shorter. */
  private static final int LIKELY_ID = 6;

  private static final int DECADE = 10;

  private final Language language;
  private final MemberIdReader ids;
  private final MemberIdPattern shape;
  private final BirthDateReader dates;

  /**
   * For callers who most likely speak that language.
   *
   * @param shape of the IDs
   * @param today by which dates of birth are told from others
   */
  public ReadOut(Language language, MemberIdPattern shape, LocalDate today) {
    this.language = language;
    this.ids = new MemberIdReader(language, shape);
    this.shape = shape;
    this.dates = new BirthDateReader(language, today);
  }

  /** How far, the less the earlier. */
  public enum Progress {
    /** Something else was said. */
    NOTHING,
    /** A part of it was said. */
    BEGUN,
    /** It may be all; nobody can tell. */
    LIKELY,
    /** It is all, unless one more word belongs to it: "nineteen eighty", "five". */
    MAY_GROW,
    /** It is all. */
    COMPLETE
  }

  /** Of an ID. */
  public Progress identifier(String words) {
    MemberIdReading reading = ids.read(words);
    if (reading.best().filter(id -> fits(id, reading.repaired())).isPresent()) {
      return shape.known() ? Progress.COMPLETE : Progress.LIKELY;
    }
    Stream<IdPhrase> spelled =
        Lexicon.all().stream()
            .filter(lexicon -> lexicon.language().equals(language.code()))
            .flatMap(lexicon -> lexicon.answer(words).stream());
    boolean begun =
        reading.best().isPresent()
            || Stream.concat(IdPhrase.answer(words).stream(), spelled).anyMatch(ReadOut::isPart);
    return begun ? Progress.BEGUN : Progress.NOTHING;
  }

  /** A single letter is as often a word. */
  private static boolean isPart(IdPhrase phrase) {
    return phrase.digits() > 0 || phrase.characters().length() > 1;
  }

  /** Of a date. */
  public Progress date(String words) {
    BirthDateReading reading = dates.read(words);
    if (reading instanceof BirthDateReading.Understood understood) {
      return endsADecade(understood.date()) ? Progress.MAY_GROW : Progress.COMPLETE;
    } else if (reading instanceof BirthDateReading.Ask ask) {
      return switch (ask.why()) {
        case NO_YEAR, WHICH_CENTURY -> Progress.BEGUN;
        case NO_SUCH_DAY, IN_FUTURE, TOO_LONG_AGO -> Progress.LIKELY;
      };
    }
    return partOfDate(words) ? Progress.BEGUN : Progress.NOTHING;
  }

  /** A number, or the month alone. */
  private boolean partOfDate(String words) {
    return words.chars().anyMatch(Character::isDigit)
        || !(dates.read(words + " 1") instanceof BirthDateReading.Nothing);
  }

  private boolean fits(MemberId id, boolean repaired) {
    String clear = id.reveal(Purpose.READ_BACK);
    return shape.known() ? shape.matches(clear) && !repaired : clear.length() >= LIKELY_ID;
  }

  private static boolean endsADecade(BirthDate date) {
    return date.reveal(Purpose.READ_BACK).getYear() % DECADE == 0;
  }
}
