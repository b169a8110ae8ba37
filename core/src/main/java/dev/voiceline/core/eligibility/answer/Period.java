package dev.voiceline.core.eligibility.answer;

import java.util.Arrays;
import java.util.Optional;

/** The span of time that a figure is for (X12 EB06, where it names one). */
public enum Period {
  HOUR("6", "hour", true),
  DAY("7", "day", true),
  TWENTY_FOUR_HOURS("13", "24 hours", true),
  YEARS("21", "years", false),
  SERVICE_YEAR("22", "service year", false),
  CALENDAR_YEAR("23", "calendar year", false),
  CONTRACT("25", "contract", false),
  EPISODE("26", "episode", true),
  VISIT("27", "visit", true),
  OUTLIER("28", "outlier", false),
  LIFETIME("32", "lifetime", false),
  MONTH("34", "month", true),
  WEEK("35", "week", true),
  ADMISSION("36", "admission", true);

  private final String code;
  private final String words;
  private final boolean occasion;

  Period(String code, String words, boolean occasion) {
    this.code = code;
    this.words = words;
    this.occasion = occasion;
  }

  /** In US English, singular. */
  public String words() {
    return words;
  }

  /** Whether one pays per such period: a copay per visit, not per calendar year. */
  public boolean isOccasion() {
    return occasion;
  }

  /** The period with that code of X12; empty for codes that name none, such as "remaining". */
  public static Optional<Period> ofCode(String code) {
    return Arrays.stream(values()).filter(period -> period.code.equals(code)).findFirst();
  }
}
