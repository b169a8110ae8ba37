package dev.voiceline.core.eligibility.answer;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.function.Function;

/** What was asked, as far as it is known: an answer about anything else is not one. */
public record Asked(Stated<String> trace, Stated<MemberId> memberId, Stated<BirthDate> born) {
  /** Nothing is known of the question, so any answer is taken. */
  public static final Asked ANYTHING =
      new Asked(Stated.notStated(), Stated.notStated(), Stated.notStated());

  /** Whether the answer speaks of somebody else than was asked about. */
  public boolean isOtherPerson(Person person) {
    return denies(memberId, person::hasNumber) || denies(born, person::wasBornOn);
  }

  private static <T> boolean denies(Stated<T> asked, Function<T, Stated<Boolean>> answered) {
    return asked.toOptional().map(answered).filter(Stated.known(false)::equals).isPresent();
  }
}
