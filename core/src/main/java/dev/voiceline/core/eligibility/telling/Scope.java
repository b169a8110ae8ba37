package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.util.Set;

/**
 * Which of the facts answer the question.
 *
 * @param code the service type that the payer answers for; {@code 30} for the plan as a whole
 * @param asksForPlan whether the plan as a whole was asked about
 * @param category whether the payer answers for another category than the likeliest
 */
record Scope(ServiceSought sought, String code, boolean asksForPlan, boolean category) {
  private static final String PHARMACY = "88";
  private static final Set<String> PHARMACY_PARTS =
      Set.of("89", "90", "91", "92", "B2", "B3", "BW", "BX", "GF", "GN");

  static Scope of(ServiceSought sought, Coverage coverage) {
    String code = sought.answeredBy(coverage);
    boolean plan = sought.primary().equals(Services.PLAN);
    boolean category =
        sought.kind() == Kind.PROCEDURE
            && !code.equals(sought.primary())
            && !code.equals(Services.PLAN);
    return new Scope(sought, code, plan, category);
  }

  /** Whether a row answers the question. A single procedure is not the whole service. */
  boolean answers(Services services) {
    return code.equals(Services.PLAN)
        ? services.includesPlan()
        : services.names(code) && !services.procedure().isKnown();
  }

  /** Whether a row is about a part of what was asked about, which keeps its own name. */
  boolean hasPart(Services services) {
    boolean part = code.equals(PHARMACY) && services.codes().stream().anyMatch(this::isPart);
    return part && !answers(services);
  }

  /** Whether a row belongs to the rest of what is told. */
  boolean concerns(Services services) {
    return asksForPlan
        || services.includesPlan()
        || services.procedure().isKnown()
        || services.names(code)
        || hasPart(services)
        || sought.serviceTypes().stream().anyMatch(services::names);
  }

  /** Whether the payer spoke of the service at all, or of the plan, if that was asked about. */
  boolean isAnswered() {
    return asksForPlan || !code.equals(Services.PLAN);
  }

  private boolean isPart(String type) {
    return PHARMACY_PARTS.contains(type);
  }
}
