package dev.voiceline.core.keypad;

import dev.voiceline.core.inquiry.BenefitWording;
import dev.voiceline.core.inquiry.SpokenDate;
import dev.voiceline.core.inquiry.SpokenMemberId;
import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.keypad.ServiceMenu.Service;

/**
 * What a caller hears who has nothing but keys.
 *
 * @param person whether somebody can be reached
 */
record KeypadWording(ServiceMenu menu, boolean person) {
  static final String WITHOUT_AGENT =
      "I'm sorry, our voice assistant is not available right now, but you can get your answer with the"
          + " keys of your phone.";
  static final String NOTHING_TYPED = "I did not get any keys.";
  static final String NO_SUCH_CHOICE = "That is not one of the choices.";
  static final String NO_MEMBER_ID = "That does not look like a member ID.";
  static final String NOT_FOUND = "I could not match those details. Let's try once more.";
  static final String UNUSABLE = "I could not use those details. Let's try once more.";
  static final String CHECKING = "Thank you. One moment, please, I am checking with the plan.";
  static final String CONNECTING = "Please hold on, I am connecting you with a person.";
  static final String GOODBYE = "Thank you for calling. Goodbye.";
  static final String GIVEN_UP =
      "I'm sorry, this does not seem to work. You can call the number on the back of the insurance card."
          + " Goodbye.";
  static final String GIVEN_UP_WITH_PERSON =
      "I'm sorry, this does not seem to work. Please hold on, I am connecting you with a person.";
  static final String LOCKED = BenefitWording.LOCKED + " Goodbye.";
  static final String LOCKED_WITH_PERSON =
      "I'm sorry, but I can't look up any more details on this call. Please hold on, I am connecting you"
          + " with a person.";

  private static final String TO_PERSON = "To speak with a person, press 0";
  private static final String CHOICES = "If that is right, press 1. To change it, press 2.";

  KeypadQuestion ask(String before, Subject subject) {
    return switch (subject) {
      case MEMBER ->
          KeypadQuestion.forText(
              sentences(
                  before,
                  "Please type the member ID on the insurance card, and then press pound.",
                  KeypadScheme.HOW_TO_TYPE_LETTERS,
                  person(", then pound.")));
      case BIRTH ->
          KeypadQuestion.forDate(
              sentences(
                  before,
                  "Please type the patient's date of birth: two digits for the month, two for the day, and"
                      + " four for the year.",
                  person(", then pound.")));
      case SERVICE ->
          KeypadQuestion.forChoice(
              sentences(before, "What is it about?", menu.spoken(), person(".")));
    };
  }

  KeypadQuestion confirm(String before, KeypadFacts facts, Subject subject) {
    return KeypadQuestion.forChoice(
        sentences(before, readBack(facts, subject), CHOICES, person(".")));
  }

  KeypadQuestion afterResult(String before, boolean conclusive) {
    return KeypadQuestion.forChoice(
        sentences(
            before,
            conclusive ? "To hear that again, press 1." : "To try again, press 1.",
            "For another service for the same patient, press 2. For another patient, press 3.",
            person("."),
            "To finish, press 9."));
  }

  /** Without a question at its end: keys answer only those that are asked here. */
  static String statement(String sentences) {
    int end = sentences.length();
    while (sentences.startsWith("?", end - 1)) {
      end = Math.max(sentences.lastIndexOf(". ", end - 1) + 1, 0);
    }
    return sentences.substring(0, end);
  }

  /** Commas, for a voice reads letters and digits too fast otherwise. */
  private static String readBack(KeypadFacts facts, Subject subject) {
    return switch (subject) {
      case MEMBER ->
          "The member ID is: "
              + facts.member().map(SpokenMemberId::readBack).orElse("").replace(" ", ", ")
              + ".";
      case BIRTH ->
          "The date of birth is " + facts.born().map(SpokenDate::readBack).orElse("") + ".";
      case SERVICE -> "You asked about " + facts.service().map(Service::spoken).orElse("") + ".";
    };
  }

  private String person(String end) {
    return person ? TO_PERSON + end : "";
  }

  private static String sentences(String... parts) {
    return String.join(" ", parts).replaceAll(" {2,}", " ").strip();
  }
}
