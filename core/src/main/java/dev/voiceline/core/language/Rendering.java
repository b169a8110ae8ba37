package dev.voiceline.core.language;

/** For whom figures and dates are worded. */
public enum Rendering {
  /** For the ear: {@code one thousand fifty dollars}, {@code March third, nineteen eighty-five}. */
  SPOKEN,
  /** For the eye: {@code $1,050}, {@code March 3, 1985}. */
  WRITTEN
}
