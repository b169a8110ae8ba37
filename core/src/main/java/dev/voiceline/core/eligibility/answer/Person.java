package dev.voiceline.core.eligibility.answer;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * Whether somebody with that number is meant: a dependent is answered for under the policy
   * holder's number, or under an own one. Not stated where no number is.
   */
  public Stated<Boolean> hasNumber(MemberId asked) {
    List<MemberId> numbers =
        Stream.of(memberId, subscriberMemberId)
            .flatMap(each -> each.toOptional().stream())
            .toList();
    return numbers.isEmpty()
        ? Stated.notStated()
        : Stated.known(numbers.stream().anyMatch(asked::isOfSameCard));
  }

  /** Whether somebody born on that day is meant. */
  public Stated<Boolean> wasBornOn(BirthDate asked) {
    return born.map(asked::equals);
  }
}
