package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.DateFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that clearinghouses give to dates, as qualifiers of X12. */
final class JsonDates {
  private static final Map<String, String> QUALIFIERS =
      Map.ofEntries(
          Map.entry("plan", "291"),
          Map.entry("planBegin", "346"),
          Map.entry("planEnd", "347"),
          Map.entry("benefit", "292"),
          Map.entry("benefitBegin", "348"),
          Map.entry("benefitEnd", "349"),
          Map.entry("eligibility", "307"),
          Map.entry("eligibilityBegin", "356"),
          Map.entry("eligibilityEnd", "357"),
          Map.entry("policyEffective", "539"),
          Map.entry("policyExpiration", "540"),
          Map.entry("premiumPaidToDateBegin", "342"),
          Map.entry("premiumPaidToDateEnd", "343"),
          Map.entry("coordinationOfBenefits", "290"),
          Map.entry("periodStart", "193"),
          Map.entry("periodEnd", "194"),
          Map.entry("service", "472"),
          Map.entry("admission", "435"),
          Map.entry("plan_begin_date", "346"),
          Map.entry("plan_end_date", "347"),
          Map.entry("eligibility_begin_date", "356"),
          Map.entry("eligibility_end_date", "357"),
          Map.entry("service_date", "472"));

  private JsonDates() {}

  static List<DateFact> of(Optional<Node> dates) {
    return dates.stream()
        .flatMap(node -> node.names().stream().flatMap(name -> fact(node, name).stream()))
        .toList();
  }

  private static Optional<DateFact> fact(Node dates, String name) {
    return Optional.ofNullable(QUALIFIERS.get(name))
        .flatMap(qualifier -> dates.text(name).flatMap(text -> WrittenDates.fact(qualifier, text)));
  }
}
