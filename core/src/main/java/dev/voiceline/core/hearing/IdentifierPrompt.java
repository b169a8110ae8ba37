package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.MemberId;

/** What is said to the caller about the member ID. {@link HearingWording} has the words. */
public sealed interface IdentifierPrompt {
  /** This is what was heard; is it right? */
  record ReadBack(MemberId id, ReadBackStyle style) implements IdentifierPrompt {}

  /** Which of several is meant. */
  record Ask(AskBack question) implements IdentifierPrompt {}

  /** Which part of it was wrong. */
  record WhichPart() implements IdentifierPrompt {}

  /** All of it once more, one character at a time. */
  record Slowly() implements IdentifierPrompt {}

  /** The digits by key, the letters by voice. */
  record ByKeypad() implements IdentifierPrompt {}

  /** A person takes over. */
  record ToPerson() implements IdentifierPrompt {}

  /** It is taken. */
  record Thanks() implements IdentifierPrompt {}

  /** Nothing is said. */
  record Silence() implements IdentifierPrompt {}
}
