package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;

/**
 * What a caller without an agent hears next. Sentences may hold health data and are not printed.
 * The number rises with every step of a flow: an answer that names an earlier one was sent twice,
 * or comes too late.
 */
public sealed interface KeypadStep {
  /** In which its sentence is. */
  Language language();

  /** A question that is answered with keys; {@code #} ends the answer before its full length. */
  record Ask(int number, KeypadQuestion question, Language language) implements KeypadStep {}

  /**
   * A check is under way.
   *
   * @param askAfter when to ask whether it has come to an end
   */
  record Wait(int number, String sentence, Duration askAfter, Language language)
      implements KeypadStep {
    @Override
    public String toString() {
      return "Wait[" + number + "]";
    }
  }

  /** The last words: the call ends after them. */
  record Bye(String sentence, Language language) implements KeypadStep {
    @Override
    public String toString() {
      return "Bye";
    }
  }

  /** A few words, and then the caller is connected with a person. */
  record Person(String sentence, PhoneNumber person, Language language) implements KeypadStep {
    @Override
    public String toString() {
      return "Person";
    }
  }
}
