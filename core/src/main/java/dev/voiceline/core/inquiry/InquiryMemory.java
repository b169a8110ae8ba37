package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolCallId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an inquiry remembers for the length of a call.
 *
 * @param seen every request so far; each is answered once
 * @param failedAttempts how often nobody or several fitted; a success does not take them back, or
 *     guessing could go on
 * @param unmatched look-ups that found nobody for whatever reason but that the payer was away;
 *     those attempts among them
 * @param verified the patient matched last
 * @param unheard reports that the caller has not heard yet
 * @param lockTold whether the caller was told that nothing is looked up any more
 * @param member how the member ID is being taken down
 */
public record InquiryMemory(
    Set<ToolCallId> seen,
    int failedAttempts,
    int unmatched,
    Optional<Patient> verified,
    Set<ToolCallId> unheard,
    boolean lockTold,
    IdentifierDialogue member) {
  public InquiryMemory {
    seen = Set.copyOf(seen);
    unheard = Set.copyOf(unheard);
  }

  /** Who is asked about. */
  public record Patient(MemberId member, BirthDate born) {
    static Patient of(EligibilityQuestion question) {
      return new Patient(question.member(), question.born());
    }
  }

  static InquiryMemory blank() {
    return new InquiryMemory(
        Set.of(), 0, 0, Optional.empty(), Set.of(), false, IdentifierDialogue.asked());
  }

  InquiryMemory saw(ToolCallId id) {
    return new InquiryMemory(
        with(seen, id), failedAttempts, unmatched, verified, unheard, lockTold, member);
  }

  /** The details did not fit: the ID is taken another way. */
  InquiryMemory failed() {
    return new InquiryMemory(
        seen,
        failedAttempts + 1,
        unmatched + 1,
        verified,
        unheard,
        lockTold,
        member.notFound().next());
  }

  InquiryMemory rejected() {
    return new InquiryMemory(
        seen, failedAttempts, unmatched + 1, verified, unheard, lockTold, member);
  }

  InquiryMemory taking(IdentifierDialogue next) {
    return new InquiryMemory(seen, failedAttempts, unmatched, verified, unheard, lockTold, next);
  }

  /** The next ID is another's: it is taken from the beginning. */
  InquiryMemory matched(EligibilityQuestion question) {
    return new InquiryMemory(
        seen,
        failedAttempts,
        unmatched,
        Optional.of(Patient.of(question)),
        unheard,
        lockTold,
        IdentifierDialogue.asked());
  }

  InquiryMemory told(ToolCallId id) {
    return new InquiryMemory(
        seen, failedAttempts, unmatched, verified, with(unheard, id), lockTold, member);
  }

  InquiryMemory heard(ToolCallId id) {
    Set<ToolCallId> rest = new HashSet<>(unheard);
    rest.remove(id);
    return new InquiryMemory(seen, failedAttempts, unmatched, verified, rest, lockTold, member);
  }

  /** What was asked has no answer on record: if there was one, nobody has heard it. */
  InquiryMemory unanswered(Set<ToolCallId> ids) {
    Set<ToolCallId> all = new HashSet<>(seen);
    all.addAll(ids);
    Set<ToolCallId> rest = new HashSet<>(unheard);
    rest.removeAll(ids);
    return new InquiryMemory(all, failedAttempts, unmatched, verified, rest, lockTold, member);
  }

  InquiryMemory refused() {
    return new InquiryMemory(seen, failedAttempts, unmatched, verified, unheard, true, member);
  }

  private static Set<ToolCallId> with(Set<ToolCallId> ids, ToolCallId id) {
    Set<ToolCallId> more = new HashSet<>(ids);
    more.add(id);
    return more;
  }
}
