package dev.voiceline.core.inquiry;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an embedder may set.
 *
 * @param attempts after so many failed ones the inquiry locks; at least 1
 * @param longestLine how many requests may wait while one is checked; not negative
 * @param today the day of the call; no date of birth is after it
 * @param memberIds how the member IDs of a payer are made, by what the caller calls it
 */
public record InquiryPolicy(
    int attempts,
    int longestLine,
    LocalDate today,
    Function<Optional<String>, MemberIdPattern> memberIds) {
  public InquiryPolicy {
    if (attempts < 1 || longestLine < 0) {
      throw new IllegalArgumentException("at least one attempt, and no negative line");
    }
  }

  /** Three attempts, four in line. */
  public static InquiryPolicy standard(LocalDate today) {
    return new InquiryPolicy(3, 4, today, any -> MemberIdPattern.ANY);
  }

  /** With another number of attempts. */
  public InquiryPolicy withAttempts(int number) {
    return new InquiryPolicy(number, longestLine, today, memberIds);
  }

  /** With payers whose member IDs have forms that are known. */
  public InquiryPolicy withMemberIds(Function<Optional<String>, MemberIdPattern> forms) {
    return new InquiryPolicy(attempts, longestLine, today, forms);
  }
}
