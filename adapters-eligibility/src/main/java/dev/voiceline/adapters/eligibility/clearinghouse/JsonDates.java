package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.DateFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Where a date has a {@code start} and an {@code end}: the qualifiers of both. */
  private static final Map<String, List<String>> SPANS =
      Map.of(
          "plan", List.of("346", "347"),
          "eligibility", List.of("356", "357"),
          "policy", List.of("539", "540"),
          "benefit", List.of("348", "349"),
          "premiumPaidToDate", List.of("342", "343"),
          "period", List.of("193", "194"));

  private JsonDates() {}

  static List<DateFact> of(Optional<Node> dates) {
    return dates.stream()
        .flatMap(node -> node.names().stream().flatMap(name -> facts(node, name)))
        .toList();
  }

  private static Stream<DateFact> facts(Node dates, String name) {
    List<String> qualifiers = SPANS.getOrDefault(name, List.of());
    return qualifiers.isEmpty() || dates.at(name).filter(Node::isObject).isEmpty()
        ? fact(dates, name).stream()
        : Stream.concat(
            dates
                .text(name, "start")
                .flatMap(day -> WrittenDates.fact(qualifiers.get(0), day))
                .stream(),
            dates
                .text(name, "end")
                .flatMap(day -> WrittenDates.fact(qualifiers.get(1), day))
                .stream());
  }

  private static Optional<DateFact> fact(Node dates, String name) {
    return Optional.ofNullable(QUALIFIERS.get(name))
        .flatMap(qualifier -> dates.text(name).flatMap(text -> WrittenDates.fact(qualifier, text)));
  }
}
