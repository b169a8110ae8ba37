package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an embedder may set.
 *
 * @param attempts after so many failed ones the inquiry locks; at least 1
 * @param longestLine how many requests may wait while one is checked; not negative
 * @param today the day of the call; no date of birth is after it
 * @param memberIds how the IDs of the payer are made that the caller names, or of the usual one
 * @param clinics whose staff the line knows by their number; others are told what a patient is
 */
public record InquiryPolicy(
    int attempts,
    int longestLine,
    LocalDate today,
    Function<Optional<String>, MemberIdPattern> memberIds,
    Set<Npi> clinics) {
  /** A payer that refuses for reasons of its own is asked this many times as often. */
  private static final int UNMATCHED_PER_ATTEMPT = 2;

  public InquiryPolicy {
    if (attempts < 1 || longestLine < 0) {
      throw new IllegalArgumentException("at least one attempt, and no negative line");
    }
    clinics = Set.copyOf(clinics);
  }

  /** Three attempts, four in line, member IDs of any shape, no clinic. */
  public static InquiryPolicy standard(LocalDate today) {
    return new InquiryPolicy(3, 4, today, payer -> MemberIdPattern.ANY, Set.of());
  }

  /** With another number of attempts. */
  public InquiryPolicy withAttempts(int number) {
    return new InquiryPolicy(number, longestLine, today, memberIds, clinics);
  }

  /** With what is known of the payers' member IDs. */
  public InquiryPolicy withMemberIds(Function<Optional<String>, MemberIdPattern> patterns) {
    return new InquiryPolicy(attempts, longestLine, today, patterns, clinics);
  }

  /** With those clinics. */
  public InquiryPolicy withClinics(Set<Npi> known) {
    return new InquiryPolicy(attempts, longestLine, today, memberIds, known);
  }

  /** Whether nothing is looked up any more: not after that many misses, nor refusals with them. */
  boolean locks(InquiryMemory memory) {
    return memory.failedAttempts() >= attempts
        || memory.unmatched() >= attempts * UNMATCHED_PER_ATTEMPT;
  }
}
