package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which service types a plan may have what was asked about.
 *
 * @param asked as it was asked
 * @param kind what was asked about
 * @param serviceTypes X12 service types, the likeliest first
 * @param labels what it is called, where it has a name of its own
 */
public record ServiceSought(
    String asked, Kind kind, List<String> serviceTypes, ServiceLabels labels) {
  private static final String PLAN = "30";

  public ServiceSought {
    serviceTypes = List.copyOf(serviceTypes);
    if (serviceTypes.isEmpty()) {
      throw new IllegalArgumentException("no service type");
    }
  }

  /** Of a service without a name of its own. */
  public ServiceSought(String asked, Kind kind, List<String> serviceTypes) {
    this(asked, kind, serviceTypes, ServiceLabels.NONE);
  }

  /** What was asked about. */
  public enum Kind {
    SERVICE_TYPE,
    PROCEDURE,
    /** A plan's answer knows its pharmacy benefit, and nothing of single medications. */
    MEDICATION
  }

  /** A service type itself. */
  public static ServiceSought ofCode(String code) {
    return new ServiceSought(code, Kind.SERVICE_TYPE, List.of(code));
  }

  /** What nobody knows under any service type: the plan as a whole is asked. */
  public static ServiceSought unrecognized(String asked) {
    return new ServiceSought(asked, Kind.PROCEDURE, List.of(PLAN));
  }

  /** Whether it is known what was asked about. */
  public boolean recognized() {
    return kind == Kind.SERVICE_TYPE || !serviceTypes.equals(List.of(PLAN));
  }

  /** The likeliest service type. */
  public String primary() {
    return serviceTypes.get(0);
  }

  /**
   * What it is called in a sentence: {@code an MRI}, {@code una resonancia magnética}. A service
   * type has its plain name; what has no name is called as it was asked. In English where the
   * language has no name for it.
   */
  public String label(Language language) {
    Optional<String> plain =
        kind == Kind.SERVICE_TYPE ? ServiceTypes.name(primary(), language) : Optional.empty();
    return labels.in(language).or(() -> plain).orElse(asked);
  }

  /**
   * The first of the service types that an answer says anything about, or at last the plan as a
   * whole. It must be told which one it is: an answer for X-rays is none for ultrasound.
   */
  public String answeredBy(Coverage coverage) {
    return serviceTypes.stream().filter(code -> speaksOf(coverage, code)).findFirst().orElse(PLAN);
  }

  /**
   * Whether it is active, where the answer speaks of one of its service types. That the plan is
   * active says nothing of a single service.
   */
  public Optional<Boolean> active(Coverage coverage) {
    String answering = answeredBy(coverage);
    return serviceTypes.contains(answering) ? coverage.active(answering) : Optional.empty();
  }

  private static boolean speaksOf(Coverage coverage, String code) {
    Benefits benefits = coverage.benefits();
    Stream<Services> named =
        Stream.of(
                coverage.standings().stream().map(Standing::services),
                benefits.copays().stream().map(Copay::services),
                benefits.coinsurance().stream().map(Coinsurance::services),
                benefits.planPays().stream().map(Coinsurance::services),
                benefits.authorizations().stream().map(Authorization::services),
                benefits.exclusions().stream().map(Exclusion::services),
                benefits.limits().stream().map(Accumulator::services),
                benefits.deductibles().stream().map(Accumulator::services),
                coverage.contacts().stream().map(Contact::services))
            .flatMap(stream -> stream);
    return named.anyMatch(services -> services.names(code));
  }
}
