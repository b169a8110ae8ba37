package dev.voiceline.simulator.payer;

import java.util.List;
import java.util.Set;

/** What a clearinghouse of the shape by plans wants to find in a request. */
final class PlansRules {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private PlansRules() {}

  /** What is wrong with it. */
  static List<String> problems(Fields request) {
    request.only("", Set.of("payerId", "provider", "subscriber", "dependent", "encounter"));
    request.need("payerId", ".{1,80}");
    request.only("provider", Set.of("name", "npi"));
    request.only("provider.name", Set.of("organization"));
    request.need("provider.name.organization", ".{1,60}");
    request.need("provider.npi", "[12]\\d{9}");
    request.only("subscriber", Set.of("memberId", "name", "dateOfBirth"));
    request.need("subscriber.memberId", "[A-Za-z0-9 -]{2,80}");
    if (request.at("dependent").isEmpty()) {
      request.need("subscriber.dateOfBirth", DAY);
      request.may("subscriber.name.person.lastName", ".{1,60}");
    } else {
      request.only("dependent", Set.of("name", "dateOfBirth", "relationToSubscriber"));
      request.need("dependent.name.person.firstName", ".{1,35}");
      request.need("dependent.name.person.lastName", ".{1,60}");
      request.need("dependent.dateOfBirth", DAY);
      request.need("dependent.relationToSubscriber", "SPOUSE|CHILD|OTHER_ADULT");
    }
    request.only("encounter", Set.of("services", "dates"));
    request.only("encounter.dates", Set.of("service"));
    request.need("encounter.dates.service.start", DAY);
    request.need("encounter.services.0.value", ".+");
    for (int i = 0; i < request.size("encounter.services"); i++) {
      request.only("encounter.services." + i, Set.of("system", "value"));
      request.need("encounter.services." + i + ".system", "STC|CDT|CPT|NDC|HCPCS|ICD-10-PCS");
      request.need("encounter.services." + i + ".value", "[0-9A-Z]{1,48}");
    }
    return request.problems();
  }

  /** The patient's, as {@code 1985-03-15}. */
  static String birthDate(Fields request) {
    return request
        .text("dependent.dateOfBirth")
        .or(() -> request.text("subscriber.dateOfBirth"))
        .orElse("");
  }
}
