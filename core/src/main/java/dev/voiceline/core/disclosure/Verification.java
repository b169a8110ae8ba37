package dev.voiceline.core.disclosure;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the details that were sent to a payer its answer bears out. A payer that answers for a
 * person has accepted what was sent, unless it names another person in the answer: it may have
 * corrected a date of birth, or have found somebody else under a number.
 *
 * @param accepted sent, and not contradicted
 * @param contradicted sent, and the answer says otherwise
 */
public record Verification(Set<Identifier> accepted, Set<Identifier> contradicted) {
  /** So many must be accepted before anything is told (45 CFR 164.514(h)). */
  public static final int NEEDED = 2;

  public Verification {
    accepted = Set.copyOf(accepted);
    contradicted = Set.copyOf(contradicted);
  }

  /** Of an answer about that person. */
  public static Verification of(EligibilityQuestion question, Person person) {
    Set<Identifier> accepted = EnumSet.noneOf(Identifier.class);
    Set<Identifier> contradicted = EnumSet.noneOf(Identifier.class);
    (isOtherCard(question.member(), person) ? contradicted : accepted).add(Identifier.MEMBER_ID);
    (isOtherDay(question.born(), person) ? contradicted : accepted).add(Identifier.BIRTH_DATE);
    question
        .patient()
        .ifPresent(
            name -> (isOtherName(name, person) ? contradicted : accepted).add(Identifier.NAME));
    return new Verification(accepted, contradicted);
  }

  /**
   * Whether the caller may hear of the patient. A name that differs does not count, and does not
   * stand in the way: payers keep maiden names and shorten first names.
   */
  public boolean passes() {
    return accepted.size() >= NEEDED
        && !contradicted.contains(Identifier.MEMBER_ID)
        && !contradicted.contains(Identifier.BIRTH_DATE);
  }

  /** A dependent is answered for under the policy holder's number, or under an own one. */
  private static boolean isOtherCard(MemberId asked, Person person) {
    List<MemberId> answered =
        Stream.of(person.memberId(), person.subscriberMemberId())
            .flatMap(each -> each.toOptional().stream())
            .toList();
    return !answered.isEmpty() && answered.stream().noneMatch(asked::isOfSameCard);
  }

  private static boolean isOtherDay(BirthDate asked, Person person) {
    return person.born().toOptional().filter(day -> !day.equals(asked)).isPresent();
  }

  private static boolean isOtherName(PatientName asked, Person person) {
    return person
        .lastName()
        .toOptional()
        .filter(last -> !last.isSpelledLike(asked.last()))
        .isPresent();
  }
}
