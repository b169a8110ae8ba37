package dev.voiceline.core.inquiry;

import java.time.LocalDate;

/**
 * What an embedder may set.
 *
 * @param attempts after so many failed ones the inquiry locks; at least 1
 * @param longestLine how many requests may wait while one is checked; not negative
 * @param today the day of the call; no date of birth is after it
 */
public record InquiryPolicy(int attempts, int longestLine, LocalDate today) {
  public InquiryPolicy {
    if (attempts < 1 || longestLine < 0) {
      throw new IllegalArgumentException("at least one attempt, and no negative line");
    }
  }

  /** Three attempts, four in line. */
  public static InquiryPolicy standard(LocalDate today) {
    return new InquiryPolicy(3, 4, today);
  }

  /** With another number of attempts. */
  public InquiryPolicy withAttempts(int number) {
    return new InquiryPolicy(number, longestLine, today);
  }
}
