package dev.voiceline.core.eligibility.answer;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;

/**
 * Whose coverage is meant. Prints masked.
 *
 * @param relationship to the subscriber, in US English: {@code child}
 * @param subscriberMemberId of the policy holder, when the patient is a dependent
 */
public record Person(
    Role role,
    Stated<MemberId> memberId,
    Stated<BirthDate> born,
    Stated<PersonName> firstName,
    Stated<PersonName> lastName,
    Stated<String> relationship,
    Stated<MemberId> subscriberMemberId) {
  /** Under whose number the patient is insured. */
  public enum Role {
    SUBSCRIBER,
    DEPENDENT
  }

  /** A subscriber of whom nothing else is stated. */
  public static final Person UNNAMED =
      new Person(
          Role.SUBSCRIBER,
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated());
}
