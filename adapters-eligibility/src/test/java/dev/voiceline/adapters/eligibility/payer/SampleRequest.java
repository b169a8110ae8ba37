package dev.voiceline.adapters.eligibility.payer;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests about people who do not exist. */
public record SampleRequest(
    String member,
    String born,
    Optional<PatientName> name,
    Relation relation,
    ServiceSought service,
    List<String> serviceTypes,
    int attempt,
    Duration within) {
  /** The day of the service. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** Somebody who asks for one service type, and has time. */
  public static SampleRequest of(String member, String born, String serviceType) {
    return new SampleRequest(
        member,
        born,
        Optional.empty(),
        Relation.SELF,
        ServiceSought.ofCode(serviceType),
        List.of(serviceType),
        1,
        Duration.ofSeconds(20));
  }

  /** With that name. */
  public SampleRequest named(String first, String last) {
    PatientName patient = new PatientName(PersonName.of(last), Optional.of(PersonName.of(first)));
    return new SampleRequest(
        member, born, Optional.of(patient), relation, service, serviceTypes, attempt, within);
  }

  /** As that relative of the policy holder. */
  public SampleRequest as(Relation other) {
    return new SampleRequest(member, born, name, other, service, serviceTypes, attempt, within);
  }

  /** About that service, under those service types. */
  public SampleRequest about(ServiceSought other, String... types) {
    return new SampleRequest(member, born, name, relation, other, List.of(types), attempt, within);
  }

  /** Sent for the n-th time. */
  public SampleRequest attempt(int other) {
    return new SampleRequest(member, born, name, relation, service, serviceTypes, other, within);
  }

  /** With so much time. */
  public SampleRequest within(Duration other) {
    return new SampleRequest(member, born, name, relation, service, serviceTypes, attempt, other);
  }

  /** The request itself. */
  public PayerRequest request() {
    Provider provider = new Provider(new Npi("1234567893"), "EXAMPLE CLINIC");
    return new PayerRequest(
        new EligibilityQuestion(
            Optional.empty(),
            Optional.of(provider),
            MemberId.parse(member).orElseThrow(),
            BirthDate.parse(born).orElseThrow(),
            name,
            relation,
            service,
            DAY,
            CallerRole.CLINIC),
        "DEMOPAYER",
        "EXAMPLE HEALTH PLAN",
        provider,
        serviceTypes,
        "TRACE0001",
        attempt,
        within);
  }
}
