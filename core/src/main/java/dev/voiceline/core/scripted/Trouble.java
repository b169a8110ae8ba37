package dev.voiceline.core.scripted;

import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolResult.Problem;
import dev.voiceline.core.tool.ToolResult.Success;
import java.util.Locale;

/** What a check's result says about what the caller gave. */
enum Trouble {
  /** None: there is something to tell. */
  NONE,
  /** The patient is known, but another card would be needed. */
  NOT_COVERED,
  MEMBER_ID,
  BIRTH_DATE,
  PATIENT,
  PROCEDURE,
  /** No more attempts are allowed. */
  LOCKED,
  /** It has nothing to do with what the caller gave, and may pass. */
  UNAVAILABLE;

  static Trouble of(ToolResult result) {
    return result instanceof Problem problem ? of(problem) : of((Success) result);
  }

  private static Trouble of(Success told) {
    return switch (String.valueOf(told.values().get("status"))) {
      case "not_eligible" -> NOT_COVERED;
      case "not_found" -> PATIENT;
      case "rejected", "payer_unavailable" -> UNAVAILABLE;
      case "locked" -> LOCKED;
      default -> NONE;
    };
  }

  private static Trouble of(Problem problem) {
    String words = (problem.code() + " " + problem.advice()).toLowerCase(Locale.ROOT);
    boolean member = words.contains("member");
    boolean birth = words.contains("birth");
    if (words.contains("lock")) {
      return LOCKED;
    }
    if (member || birth) {
      return member && birth ? PATIENT : member ? MEMBER_ID : BIRTH_DATE;
    }
    boolean service =
        words.contains("procedure") || words.contains("medication") || words.contains("service");
    return service ? PROCEDURE : UNAVAILABLE;
  }

  boolean spoilsMemberId() {
    return this == MEMBER_ID || this == NOT_COVERED || spoilsPatient();
  }

  boolean spoilsBirthDate() {
    return this == BIRTH_DATE || spoilsPatient();
  }

  /** Whether the next question for coverage is a new one. */
  boolean spoilsProcedure() {
    return this == NONE || this == NOT_COVERED || this == LOCKED || this == PROCEDURE;
  }

  /** Whether nothing remains to be asked for this check. */
  boolean settles() {
    return this == NONE || this == NOT_COVERED || this == LOCKED || this == UNAVAILABLE;
  }

  private boolean spoilsPatient() {
    return this == PATIENT || this == LOCKED;
  }
}
