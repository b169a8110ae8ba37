package dev.voiceline.core.eligibility.answer;

import java.util.Arrays;
import java.util.Optional;

/** For whom a figure counts (X12 EB02). */
public enum Level {
  INDIVIDUAL("IND", "individual"),
  FAMILY("FAM", "family"),
  EMPLOYEE("EMP", "employee only"),
  EMPLOYEE_AND_SPOUSE("ESP", "employee and spouse"),
  EMPLOYEE_AND_CHILDREN("ECH", "employee and children"),
  SPOUSE_AND_CHILDREN("SPC", "spouse and children"),
  CHILDREN("CHD", "children only"),
  DEPENDENTS("DEP", "dependents only"),
  SPOUSE("SPO", "spouse only");

  private final String code;
  private final String words;

  Level(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** X12's code. */
  public String code() {
    return code;
  }

  /** In US English. */
  public String words() {
    return words;
  }

  /** The level with that code of X12. */
  public static Optional<Level> ofCode(String code) {
    return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
  }
}
