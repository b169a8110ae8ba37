package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.hearing.ServiceDayReading;
import dev.voiceline.core.hearing.ServiceDayReading.Day;
import dev.voiceline.core.tool.ToolArguments;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may give beside what every check needs. What cannot be read is as if it were not
 * given, but for what would change the answer: the day of the service and the provider's number.
 */
record FurtherDetails(
    Optional<String> payer,
    Optional<PatientName> patient,
    Relation relation,
    Optional<ServiceDayReading> day,
    Optional<CallerRole> role,
    boolean numberGiven,
    Optional<Npi> provider) {
  private static final int LONGEST = 80;

  static FurtherDetails of(ToolArguments given, Listening how) {
    Optional<String> number = text(given, CheckEligibility.PROVIDER_NPI);
    return new FurtherDetails(
        payer(given),
        text(given, CheckEligibility.PATIENT_NAME).flatMap(PatientName::parse),
        text(given, CheckEligibility.RELATION)
            .flatMap(word -> constant(Relation.class, word))
            .orElse(Relation.SELF),
        text(given, CheckEligibility.SERVICE_DATE).map(words -> how.days().read(words)),
        text(given, CheckEligibility.CALLER_ROLE).flatMap(word -> constant(CallerRole.class, word)),
        number.isPresent(),
        number.flatMap(Npi::parse));
  }

  /** The insurance as the caller calls it. */
  static Optional<String> payer(ToolArguments given) {
    return text(given, CheckEligibility.PAYER);
  }

  /** A day of which something has to be asked. */
  Optional<ServiceDayReading> unclearDay() {
    return day.filter(reading -> !(reading instanceof Day));
  }

  private Optional<LocalDate> serviceDate() {
    return day.filter(Day.class::isInstance).map(Day.class::cast).map(Day::date);
  }

  /** Whoever gives a provider's number calls for a clinic, unless it is said otherwise. */
  CallerRole asking() {
    return role.orElse(numberGiven ? CallerRole.CLINIC : CallerRole.PATIENT);
  }

  /**
   * The question with these. A number that anybody can look up makes nobody a clinic: of one that
   * the line does not know, the caller is told what a patient is.
   *
   * @param clinics that the line knows
   */
  EligibilityQuestion with(EligibilityQuestion question, Set<Npi> clinics) {
    boolean stranger = provider.filter(clinics::contains).isEmpty();
    return new EligibilityQuestion(
        payer,
        question.provider(),
        question.member(),
        question.born(),
        patient,
        relation,
        question.service(),
        serviceDate().orElse(question.serviceDate()),
        asking() == CallerRole.CLINIC && stranger ? CallerRole.PATIENT : asking(),
        provider);
  }

  private static Optional<String> text(ToolArguments given, String name) {
    return given
        .text(name)
        .map(text -> text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String word) {
    String name = word.toUpperCase(Locale.ROOT);
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "FurtherDetails[" + relation + ", " + asking() + "]";
  }
}
