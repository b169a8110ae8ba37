package dev.voiceline.core.disclosure;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.answer.PlainCode;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.privacy.Pseudonyms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry of the audit trail is about. Nothing in it names a patient.
 *
 * @param role in which the caller asks
 * @param verifiedBy which details the payer accepted; none before it answered for a person
 * @param verified whether that is enough for the caller to hear of the patient
 * @param payer the name that the directory has for the one that it asks; empty when it has none
 * @param member stands for the member ID: the same in every entry about it
 * @param serviceTypes that were asked about
 * @param npi the provider's number that a calling clinic gave, which is public
 */
public record AuditSubject(
    CallerRole role,
    Set<Identifier> verifiedBy,
    boolean verified,
    Optional<String> payer,
    Optional<Pseudonym> member,
    List<String> serviceTypes,
    Optional<Npi> npi) {
  public AuditSubject {
    verifiedBy = Set.copyOf(verifiedBy);
    serviceTypes = serviceTypes.stream().map(PlainCode::of).toList();
  }

  /**
   * Of a question.
   *
   * @param payer by its own name; what a caller calls it may hold anything
   * @param verification none before the payer has answered for a person
   */
  public static AuditSubject of(
      EligibilityQuestion question,
      Optional<String> payer,
      Optional<Verification> verification,
      Pseudonyms pseudonyms) {
    return new AuditSubject(
        question.role(),
        verification.map(Verification::accepted).orElse(Set.of()),
        verification.filter(Verification::passes).isPresent(),
        payer,
        pseudonyms.of(question.member()),
        question.service().serviceTypes(),
        question.caller());
  }

  @Override
  public String toString() {
    return "AuditSubject[" + role + ", " + verifiedBy + ", " + serviceTypes + "]";
  }
}
