package dev.voiceline.core.keypad;

import dev.voiceline.core.hearing.PlainReadBack;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an agent is told of an entry that the caller typed in the middle of a conversation. The text
 * may hold health data and is not printed.
 *
 * @param told whole sentences: exactly what was typed, and that it is to be read back
 * @param member what was typed, where it can be a member ID
 * @param born what was typed, where it can be a date of birth
 */
public record KeypadReading(String told, Optional<MemberId> member, Optional<BirthDate> born) {
  private static final String TYPED = "The caller typed on the keypad: ";
  private static final int SHORTEST_NUMBER = 6;

  /** Reads an entry; takes any text. */
  public static KeypadReading of(String keys, LocalDate today) {
    KeypadText text = KeypadScheme.decode(keys);
    return text instanceof KeypadText.Written written
        ? written(written, today)
        : mistaken(((KeypadText.Mistaken) text).mistake());
  }

  private static KeypadReading written(KeypadText.Written written, LocalDate today) {
    String characters = written.characters();
    if (characters.isEmpty()) {
      return of("The caller began to type on the keypad and took everything back.");
    }
    if (characters.length() == 1) {
      return of(TYPED + characters + ". Take it as a choice or a short answer.");
    }
    if (written.digitsOnly() && TypedDate.read(characters, today) instanceof TypedDate.Born born) {
      return date(characters, born.date());
    }
    String what = written.digitsOnly() ? "digit by digit" : "character by character";
    return new KeypadReading(
        TYPED
            + spaced(characters)
            + ". Read it back exactly so, "
            + what
            + ", and ask whether that is right.",
        identifier(written),
        Optional.empty());
  }

  /** A short number is more likely a choice, an amount or a part of something. */
  private static Optional<MemberId> identifier(KeypadText.Written written) {
    boolean likely = !written.digitsOnly() || written.characters().length() >= SHORTEST_NUMBER;
    return MemberId.parse(written.characters()).filter(any -> likely);
  }

  /** Written with slashes, so that a date is not taken for a number; the digits are all there. */
  private static KeypadReading date(String digits, BirthDate born) {
    return new KeypadReading(
        TYPED
            + digits.substring(0, 2)
            + "/"
            + digits.substring(2, 4)
            + "/"
            + digits.substring(4)
            + ", which can be the date of birth "
            + new PlainReadBack(Languages.standard().english().written()).born(born)
            + ". If a date of birth is what is needed, read it back as that date, otherwise digit by digit, and"
            + " ask whether that is right.",
        Optional.empty(),
        Optional.of(born));
  }

  private static KeypadReading mistaken(KeypadMistake mistake) {
    return of(
        "The caller typed something on the keypad that cannot be read. "
            + english(mistake.phrase())
            + " Say so, and explain: "
            + english(Phrase.KEYPAD_HOW_TO_TYPE_LETTERS)
            + " Pound ends it.");
  }

  /** For the model, which words it in the language of the call. */
  private static String english(Phrase phrase) {
    return Languages.standard().english().text(phrase);
  }

  private static KeypadReading of(String told) {
    return new KeypadReading(told, Optional.empty(), Optional.empty());
  }

  /** For the ear: one character at a time. */
  static String spaced(String characters) {
    return String.join(" ", characters.split("", -1)).strip();
  }

  @Override
  public String toString() {
    return "KeypadReading[" + told.length() + " characters]";
  }
}
