package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.telling.NextStep;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.IdentifierDialogue.Keypad;
import dev.voiceline.core.hearing.IdentifierDialogue.Person;

/** What the model is advised to do after an answer that told nothing of a patient. */
final class Advice {
  private static final String SLOWLY =
      "Take the member ID again one character at a time, and the date of birth with the month as a word."
          + " Read both back, then call the function again. Do not say or guess which of them was wrong.";

  private Advice() {}

  /** Words that stand already. */
  static String askExactly(String sentence) {
    return "Ask the caller exactly this: \"" + sentence + "\"";
  }

  /**
   * After details that did not fit: the same whatever it was, so that the question tells nothing.
   *
   * @param next how the member ID is taken from now on
   */
  static String afterMiss(IdentifierDialogue next) {
    if (next instanceof Person) {
      return of(NextStep.PERSON);
    }
    return next instanceof Keypad
        ? "Ask the caller to type the digits of the member ID on the phone's keys, and to say its letters. Ask for"
            + " the date of birth again, for the patient's name as on the card (patient_name), and whether the"
            + " patient is the policy holder (relation). Then call the function again. Do not say or guess which"
            + " of the details was wrong."
        : SLOWLY;
  }

  static String of(NextStep step) {
    return switch (step) {
      case NONE -> "";
      case MEMBER_ID, BIRTH_DATE, ALL_DETAILS -> SLOWLY;
      case NAME ->
          "Ask for the patient's first and last name as on the card, and call the function again with"
              + " patient_name.";
      case PAYER ->
          "Ask which insurance it is, as the card has it, and call the function again with payer.";
      case RELATION ->
          "Ask how the patient is related to the policy holder, and call the function again with relation.";
      case TODAY ->
          "Offer to check for today instead; if the caller agrees, call the function again without"
              + " service_date.";
      case LATER ->
          "Offer to try once more, and call the function again only if the caller agrees.";
      case PERSON ->
          "Asking again will not help. Offer a person if you can connect one, else the number on the card.";
    };
  }
}
