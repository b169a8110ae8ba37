package dev.voiceline.core.disclosure;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.PersonName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the details that were sent to a payer its answer bears out. An answer must show whom it
 * speaks of: a payer that states the member ID or the date of birth as it was sent has accepted the
 * other one with it, and one that states neither has accepted nothing.
 *
 * @param accepted sent, and borne out
 * @param contradicted sent, and the answer says otherwise
 */
public record Verification(Set<Identifier> accepted, Set<Identifier> contradicted) {
  /** So many must be accepted before anything is told (45 CFR 164.514(h)). */
  public static final int NEEDED = 2;

  private static final Set<Identifier> NAME_ALONE = Set.of(Identifier.NAME);
  private static final Stated<Boolean> YES = Stated.known(true);

  public Verification {
    accepted = Set.copyOf(accepted);
    contradicted = Set.copyOf(contradicted);
  }

  /** Of an answer about that person. */
  public static Verification of(EligibilityQuestion question, Person person) {
    Stated<Boolean> number = person.hasNumber(question.member());
    Stated<Boolean> day = person.wasBornOn(question.born());
    boolean shown = number.equals(YES) || day.equals(YES);
    Stated<Boolean> unsaid = shown && !isOfHolderAlone(question, person) ? YES : Stated.notStated();
    Map<Identifier, Stated<Boolean>> borneOut = new EnumMap<>(Identifier.class);
    borneOut.put(Identifier.MEMBER_ID, number.or(unsaid));
    borneOut.put(Identifier.BIRTH_DATE, day.or(unsaid));
    question.patient().ifPresent(name -> borneOut.put(Identifier.NAME, isNamed(name, person)));
    return new Verification(those(borneOut, YES), those(borneOut, Stated.known(false)));
  }

  /**
   * Whether the caller may hear of the patient: enough is borne out, and neither number nor day of
   * birth denied. A name that is another counts for nothing, and stops nobody: people marry.
   */
  public boolean passes() {
    return accepted.size() >= NEEDED && NAME_ALONE.containsAll(contradicted);
  }

  /** A dependent was asked about, and the answer speaks of the policy holder: of somebody else. */
  private static boolean isOfHolderAlone(EligibilityQuestion question, Person person) {
    return question.relation() != Relation.SELF && person.role() == Person.Role.SUBSCRIBER;
  }

  /**
   * A name is never taken for accepted in silence: it may have been left out of the message. One of
   * two family names neither counts nor stands in the way.
   */
  private static Stated<Boolean> isNamed(PatientName asked, Person person) {
    Optional<PersonName> last = person.lastName().toOptional();
    if (last.filter(asked.last()::isSpelledLike).isPresent()) {
      return YES;
    }
    return last.filter(name -> !name.sharesWordWith(asked.last())).isPresent()
        ? Stated.known(false)
        : Stated.notStated();
  }

  private static Set<Identifier> those(
      Map<Identifier, Stated<Boolean>> borneOut, Stated<Boolean> which) {
    return borneOut.entrySet().stream()
        .filter(each -> each.getValue().equals(which))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
