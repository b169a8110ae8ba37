package dev.voiceline.core.hearing;

/**
 * A character that may be another one.
 *
 * @param place from 1
 * @param others what sounds or looks like it, and fits as well
 */
public record Doubt(int place, String others) {
  /** Without the characters. */
  @Override
  public String toString() {
    return "Doubt[" + place + ", " + others.length() + " others]";
  }
}
