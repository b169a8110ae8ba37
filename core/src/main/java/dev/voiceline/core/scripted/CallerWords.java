package dev.voiceline.core.scripted;

import dev.voiceline.core.hearing.BirthDateReader;
import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.hearing.MemberIdReading;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.spoken.DatePhrase;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sentence of the caller holds.
 *
 * @param memberId the patient's number, if it was said
 * @param birthDate the patient's date of birth, if it was said
 * @param procedure a procedure or medication that is known by name, or introduced as one
 * @param intent what the caller wants beside that
 */
record CallerWords(
    Optional<MemberId> memberId,
    Optional<BirthDate> birthDate,
    Optional<String> procedure,
    Intent intent) {

  /** What a caller may want; of several the first counts. */
  enum Intent {
    /** There were no words. */
    NOTHING("\\W*"),
    /** To ask for somebody else. */
    OTHER_PATIENT("\\b(another|different|other) (patient|member|person)\\b"),
    /** To speak with a person. */
    PERSON("\\b(operator|representative|agent|human|person|somebody|someone real)\\b"),
    /** To end the call. */
    FAREWELL(
        "\\b(good ?bye|bye|hang up|that'?s (all|it)|that is (all|it)|nothing else|no,? thank)"),
    /** To deny, or to have nothing more. */
    NO("^\\W*(no|nope|nah|wrong|incorrect)\\b|\\b(that'?s|that is) (wrong|not right|incorrect)\\b"),
    /** To give thanks. */
    THANKS("\\b(thanks|thank you)\\b"),
    /** To agree. */
    YES("^\\W*(yes|yeah|yep|sure|correct|right|okay|ok)\\W*( please)?\\W*$"),
    /** To hear the last sentence again. */
    REPEAT("\\b(repeat (that|it)|say (that|it) again|pardon)\\b"),
    /** To have the last check made once more. */
    AGAIN("\\b(again|once more|retry)\\b"),
    /** Anything else. */
    OTHER("");

    private final Pattern pattern;

    Intent(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private boolean in(String text) {
      return this == NOTHING ? pattern.matcher(text).matches() : pattern.matcher(text).find();
    }

    private static Intent of(String text) {
      for (Intent intent : EnumSet.complementOf(EnumSet.of(OTHER))) {
        if (intent.in(text)) {
          return intent;
        }
      }
      return OTHER;
    }
  }

  static CallerWords of(String text, LocalDate today) {
    MemberIdReading member = new MemberIdReader(Language.ENGLISH).read(text);
    Optional<BirthDate> born = new BirthDateReader(Language.ENGLISH, today).read(text).born();
    // Numbers alone may be those of the ID.
    boolean surely = !DatePhrase.find(text).isEmpty() || !member.mixed();
    return new CallerWords(
        member.best(), born.filter(any -> surely), ProcedureNames.find(text), Intent.of(text));
  }

  /** Whether the caller gave anything that is needed. */
  boolean informative() {
    return memberId.isPresent() || birthDate.isPresent() || procedure.isPresent();
  }
}
