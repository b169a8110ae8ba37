package dev.voiceline.core.hearing;

import java.util.List;

/** What is asked of a caller, because what was heard fits more than once or not at all. */
public sealed interface AskBack {
  /**
   * Which of a few.
   *
   * @param place of the first character in question, from 1
   * @param choices letters or digits; at least two
   */
  record OneOf(int place, List<String> choices) implements AskBack {
    public OneOf {
      choices = List.copyOf(choices);
    }

    /** Without the choices. */
    @Override
    public String toString() {
      return "OneOf[" + place + ", " + choices.size() + " choices]";
    }
  }

  /**
   * Which letter or digit, where there are too many to name.
   *
   * @param place of the character, from 1
   * @param letter whether it has to be a letter
   */
  record WhichCharacter(int place, boolean letter) implements AskBack {}

  /** All again: it is no ID of the plan, or a correction could not be followed. */
  record WholeAgain() implements AskBack {}
}
