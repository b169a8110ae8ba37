package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions about people who do not exist. */
public final class Questions {
  /** Those of the samples. */
  public static final Interchange PARTNERS =
      new Interchange("CLINIC01", "ZZ", "DEMOPAYER", "ZZ", "CLINIC01", "DEMOPAYER", true);

  private Questions() {}

  /** About the first demo patient and an MRI. */
  public static PayerRequest mri() {
    return request(
        EligibilityQuestion.of(
            MemberId.parse("MB123456").orElseThrow(),
            BirthDate.of(LocalDate.of(1985, 3, 15)),
            new ServiceSought("MRI", Kind.PROCEDURE, List.of("62")),
            LocalDate.of(2026, 11, 22)),
        List.of("62"),
        "TRACE0001");
  }

  /** As the clinic of the samples asks. */
  public static PayerRequest request(
      EligibilityQuestion question, List<String> serviceTypes, String trace) {
    return new PayerRequest(
        question,
        "DEMOPAYER",
        "Example Health Plan",
        new Provider(new Npi("1234567893"), "Example Clinic"),
        serviceTypes,
        trace,
        1,
        Duration.ofSeconds(20));
  }

  /** About somebody else. */
  public static EligibilityQuestion about(
      String member, LocalDate born, Optional<PatientName> name, Relation relation) {
    EligibilityQuestion mri = mri().question();
    return new EligibilityQuestion(
        mri.payer(),
        mri.provider(),
        MemberId.parse(member).orElseThrow(),
        BirthDate.of(born),
        name,
        relation,
        mri.service(),
        mri.serviceDate(),
        mri.role());
  }

  /** A name. */
  public static Optional<PatientName> name(String last, String first) {
    return Optional.of(
        new PatientName(
            PersonName.of(last),
            Optional.of(first).filter(text -> !text.isEmpty()).map(PersonName::of)));
  }
}
