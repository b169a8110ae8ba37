package dev.voiceline.core.scripted;

import dev.voiceline.core.hearing.PlainReadBack;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agent's sentences. */
final class Wording {
  static final String ANYTHING_ELSE = "Is there anything else I can help you with?";
  static final String GOODBYE = "Thank you for calling. Goodbye!";
  static final String STILL_CHECKING = "I am still checking. One moment, please.";
  static final String CANNOT_CHECK =
      "I am sorry, I cannot check coverage at the moment. " + ANYTHING_ELSE;
  static final String HAPPY_TO_HELP = "I'd be happy to help you with that.";
  static final String NOT_UNDERSTOOD = "I am sorry, I did not understand that.";
  static final String SORRY = "I am sorry about that.";
  static final String NO_PERSON =
      "I am an automated assistant and cannot connect you with a person, but I can check coverage for you.";
  static final String FETCHING_PERSON = "One moment, please. I am fetching a person for you.";
  static final String OF_COURSE = "Of course.";

  private Wording() {}

  /** The question for what is missing. */
  static String question(Notes notes) {
    if (notes.memberId().isEmpty()) {
      return "May I have the member ID, please?";
    }
    if (notes.birthDate().isEmpty()) {
      return "What is the patient's date of birth?";
    }
    return "Which procedure or medication would you like me to check?";
  }

  /** Reads back what the caller has just given; blank when that was nothing. */
  static String readBack(Optional<MemberId> memberId, Optional<BirthDate> birthDate) {
    List<String> given = new ArrayList<>();
    PlainReadBack readBack = new PlainReadBack(Languages.standard().english().written());
    memberId.ifPresent(id -> given.add("member ID " + PlainReadBack.spaced(id)));
    birthDate.ifPresent(date -> given.add("date of birth " + readBack.born(date)));
    return given.isEmpty() ? "" : "I have " + String.join(", ", given) + ".";
  }

  static String checking(String procedure) {
    return "Thank you. I am checking the coverage for "
        + named(procedure)
        + ". One moment, please.";
  }

  /** What is said of a problem, before the question that may mend it. */
  static String apology(Trouble trouble) {
    return switch (trouble) {
      case MEMBER_ID -> "I am sorry, I did not get that member ID. Let us try again.";
      case BIRTH_DATE -> "I am sorry, I did not get that date of birth. Let us try again.";
      case PATIENT ->
          "I am sorry, I could not find a patient with these details. Let us try again.";
      case PROCEDURE -> "I am sorry, I do not know that procedure or medication.";
      case LOCKED -> "I am sorry, I cannot look up that patient in this call.";
      case NONE, NOT_COVERED, UNAVAILABLE ->
          "I am sorry, I cannot reach the insurance records right now.";
    };
  }

  private static String named(String procedure) {
    boolean shouted = procedure.equals(procedure.toUpperCase(Locale.ROOT));
    return shouted ? "the " + procedure : procedure;
  }
}
