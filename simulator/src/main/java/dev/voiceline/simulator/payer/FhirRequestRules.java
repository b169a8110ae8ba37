package dev.voiceline.simulator.payer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a FHIR payer wants to find in a CoverageEligibilityRequest. */
final class FhirRequestRules {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Set<String> MEMBERS =
      Set.of(
          "resourceType",
          "id",
          "contained",
          "identifier",
          "status",
          "purpose",
          "patient",
          "servicedDate",
          "created",
          "provider",
          "insurer",
          "insurance",
          "item");

  private FhirRequestRules() {}

  /** What is wrong with it. */
  static List<String> problems(Fields request) {
    request.only("", MEMBERS);
    request.need("resourceType", "CoverageEligibilityRequest");
    request.need("status", "active");
    request.need("identifier.0.value", ".+");
    request.need("purpose.0", "auth-requirements|benefits|discovery|validation");
    request.need("servicedDate", DAY);
    request.need("created", DAY);
    resolved(request, "patient", "Patient");
    resolved(request, "insurer", "Organization");
    resolved(request, "provider", "Organization");
    resolved(request, "insurance.0.coverage", "Coverage");
    if (request.size("item") == 0) {
      request.problem("item is missing");
    }
    for (int i = 0; i < request.size("item"); i++) {
      String coding = "item." + i + ".category.coding.0.";
      request.need(coding + "system", "https://x12\\.org/codes/service-type-codes");
      request.need(coding + "code", "[0-9A-Z]{1,2}");
    }
    if (memberId(request).isEmpty()) {
      request.problem("the coverage has no subscriberId");
    }
    if (!birthDate(request).matches(DAY)) {
      request.problem("the patient has no birthDate");
    }
    if (!inside(request, "provider", "identifier.0.value").orElse("").matches("[12]\\d{9}")) {
      request.problem("the provider has no NPI");
    }
    return request.problems();
  }

  static String memberId(Fields request) {
    return inside(request, "insurance.0.coverage", "subscriberId").orElse("");
  }

  static String birthDate(Fields request) {
    return inside(request, "patient", "birthDate").orElse("");
  }

  private static void resolved(Fields request, String reference, String type) {
    if (!inside(request, reference, "resourceType").equals(Optional.of(type))) {
      request.problem(reference + " is no contained " + type);
    }
  }

  private static Optional<String> inside(Fields request, String reference, String path) {
    Optional<String> wanted = request.text(reference + ".reference");
    for (int i = 0; i < request.size("contained"); i++) {
      if (wanted.equals(request.text("contained." + i + ".id").map(id -> "#" + id))) {
        return request.text("contained." + i + "." + path);
      }
    }
    return Optional.empty();
  }
}
