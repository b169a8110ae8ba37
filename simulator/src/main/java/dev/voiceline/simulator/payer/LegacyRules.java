package dev.voiceline.simulator.payer;

import java.util.List;
import java.util.Set;

/** What a clearinghouse of the legacy shape wants to find in a request. */
final class LegacyRules {
  private static final String DAY = "\\d{8}";
  private static final Set<String> PERSON =
      Set.of("memberId", "firstName", "lastName", "dateOfBirth");

  private LegacyRules() {}

  /** What is wrong with it. */
  static List<String> problems(Fields request) {
    request.only(
        "",
        Set.of(
            "controlNumber",
            "tradingPartnerServiceId",
            "provider",
            "subscriber",
            "dependents",
            "encounter"));
    request.need("controlNumber", "\\d{9}");
    request.need("tradingPartnerServiceId", ".{1,80}");
    request.only("provider", Set.of("organizationName", "npi"));
    request.need("provider.organizationName", ".{1,60}");
    request.need("provider.npi", "[12]\\d{9}");
    request.only("subscriber", PERSON);
    request.need("subscriber.memberId", "[A-Za-z0-9 -]{2,80}");
    if (request.size("dependents") == 0) {
      request.need("subscriber.dateOfBirth", DAY);
    } else {
      request.only(
          "dependents.0",
          Set.of("firstName", "lastName", "dateOfBirth", "individualRelationshipCode"));
      request.need("dependents.0.dateOfBirth", DAY);
      request.need("dependents.0.individualRelationshipCode", "01|19|34");
    }
    request.may("subscriber.lastName", ".{1,60}");
    request.may("subscriber.firstName", ".{1,35}");
    request.only(
        "encounter",
        Set.of(
            "serviceTypeCodes", "dateOfService", "procedureCode", "productOrServiceIDQualifier"));
    request.need("encounter.serviceTypeCodes.0", "[0-9A-Z]{1,2}");
    request.need("encounter.dateOfService", DAY);
    if (request.at("encounter.procedureCode").isPresent()) {
      request.need("encounter.productOrServiceIDQualifier", "AD|CJ|HC|ID|IV|N4|ZZ");
    }
    return request.problems();
  }

  /** The patient's, as {@code 1985-03-15}. */
  static String birthDate(Fields request) {
    return request
        .text("dependents.0.dateOfBirth")
        .or(() -> request.text("subscriber.dateOfBirth"))
        .orElse("")
        .replaceAll("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3");
  }
}
