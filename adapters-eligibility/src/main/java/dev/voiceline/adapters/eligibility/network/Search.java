package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a payer is told of a patient, and what its answer is compared with. Member ID and birth date
 * are always told.
 *
 * @param name whether the name is told
 * @param varied whether a patient who was not found is searched once more in another way: without
 *     the first name, or without the person's suffix of the member ID
 * @param compared what of an answer must be as asked, where the answer states it; the member ID or
 *     the birth date at least
 * @param memberIds how this payer's member IDs are made
 */
public record Search(
    NameUse name, boolean varied, Set<Compared> compared, MemberIdPattern memberIds) {
  public Search {
    compared = Set.copyOf(compared);
    if (!compared.contains(Compared.MEMBER_ID) && !compared.contains(Compared.BIRTH_DATE)) {
      throw new IllegalArgumentException(
          "an answer is compared with the member ID or the birth date at least");
    }
  }

  /** Whether a payer is told the patient's name. */
  public enum NameUse {
    /** A wrong one is worse than none. */
    NEVER,
    IF_GIVEN,
    /** The payer answers nothing without it (X12 AAA 15). */
    REQUIRED
  }

  /** What an answer is compared with. */
  public enum Compared {
    TRACE,
    MEMBER_ID,
    BIRTH_DATE
  }

  /** How payers of that way are usually searched. Only X12 has a trace number that is echoed. */
  public static Search usual(Way way) {
    return new Search(NameUse.IF_GIVEN, true, usuallyCompared(way), MemberIdPattern.ANY);
  }

  /** What answers of that way are usually compared with. */
  public static Set<Compared> usuallyCompared(Way way) {
    return way instanceof Way.X12
        ? EnumSet.allOf(Compared.class)
        : EnumSet.of(Compared.MEMBER_ID, Compared.BIRTH_DATE);
  }

  /** The same with that use of names. */
  public Search telling(NameUse use) {
    return new Search(use, varied, compared, memberIds);
  }

  /** The same for IDs that are made so. */
  public Search of(MemberIdPattern pattern) {
    return new Search(name, varied, compared, pattern);
  }

  /** The same, without a second way. */
  public Search once() {
    return new Search(name, false, compared, memberIds);
  }

  /** The question as this payer is asked. */
  EligibilityQuestion told(EligibilityQuestion question) {
    return name == NameUse.NEVER ? question.named(Optional.empty()) : question;
  }

  /** Whether the question lacks the name that the payer insists on. */
  boolean lacksName(EligibilityQuestion question) {
    return name == NameUse.REQUIRED && question.patient().isEmpty();
  }

  /** What the answer is compared with. A dependent may be answered with an ID of their own. */
  Asked asked(EligibilityQuestion question, Optional<String> trace) {
    boolean memberId =
        compared.contains(Compared.MEMBER_ID) && question.relation() == Relation.SELF;
    boolean born = compared.contains(Compared.BIRTH_DATE) || !memberId;
    return new Asked(
        Stated.of(trace.filter(any -> compared.contains(Compared.TRACE))),
        memberId ? Stated.known(question.member()) : Stated.notStated(),
        born ? Stated.known(question.born()) : Stated.notStated());
  }
}
