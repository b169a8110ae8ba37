package dev.voiceline.core.eligibility;

import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of a payer. Prints no identifier in clear.
 *
 * @param payer as the caller calls the insurance; empty: the one that this line usually asks
 * @param provider who asks; empty: the provider that the line's owner has set up
 * @param member the number on the card
 * @param patient the patient's name, where it was asked for: some payers insist on it
 * @param relation of the patient to the holder of that number
 * @param service what it is about
 * @param serviceDate the day of the service
 * @param role of whoever asks
 * @param caller the number that a calling clinic gave: for the records, and not for the payer
 */
public record EligibilityQuestion(
    Optional<String> payer,
    Optional<Provider> provider,
    MemberId member,
    BirthDate born,
    Optional<PatientName> patient,
    Relation relation,
    ServiceSought service,
    LocalDate serviceDate,
    CallerRole role,
    Optional<Npi> caller) {

  /** By nobody who gave a provider's number. */
  public EligibilityQuestion(
      Optional<String> payer,
      Optional<Provider> provider,
      MemberId member,
      BirthDate born,
      Optional<PatientName> patient,
      Relation relation,
      ServiceSought service,
      LocalDate serviceDate,
      CallerRole role) {
    this(
        payer,
        provider,
        member,
        born,
        patient,
        relation,
        service,
        serviceDate,
        role,
        Optional.empty());
  }

  /** What is asked at least; the rest as it usually is. */
  public static EligibilityQuestion of(
      MemberId member, BirthDate born, ServiceSought service, LocalDate serviceDate) {
    return new EligibilityQuestion(
        Optional.empty(),
        Optional.empty(),
        member,
        born,
        Optional.empty(),
        Relation.SELF,
        service,
        serviceDate,
        CallerRole.PATIENT);
  }

  /** The same question with that name, or without one. */
  public EligibilityQuestion named(Optional<PatientName> name) {
    return new EligibilityQuestion(
        payer, provider, member, born, name, relation, service, serviceDate, role, caller);
  }

  /** The same question with that member ID. */
  public EligibilityQuestion of(MemberId other) {
    return new EligibilityQuestion(
        payer, provider, other, born, patient, relation, service, serviceDate, role, caller);
  }

  /** The same question of that caller. */
  public EligibilityQuestion by(CallerRole asking) {
    return new EligibilityQuestion(
        payer, provider, member, born, patient, relation, service, serviceDate, asking, caller);
  }

  /** The same question about another service. */
  public EligibilityQuestion about(ServiceSought other) {
    return new EligibilityQuestion(
        payer, provider, member, born, patient, relation, other, serviceDate, role, caller);
  }

  /** The same question to that payer. */
  public EligibilityQuestion to(String name) {
    return new EligibilityQuestion(
        Optional.of(name),
        provider,
        member,
        born,
        patient,
        relation,
        service,
        serviceDate,
        role,
        caller);
  }
}
