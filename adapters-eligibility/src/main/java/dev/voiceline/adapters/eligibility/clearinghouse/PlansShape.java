package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The newer shape: plans, and in them benefits by kind, with words instead of codes. */
final class PlansShape {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("coPayment", "B"),
          Map.entry("coInsurance", "A"),
          Map.entry("deductible", "C"),
          Map.entry("outOfPocket", "G"),
          Map.entry("limitations", "F"),
          Map.entry("limitation", "F"),
          Map.entry("nonCovered", "I"),
          Map.entry("exclusions", "E"),
          Map.entry("costContainment", "J"),
          Map.entry("spendDown", "Y"),
          Map.entry("benefitDescription", "D"),
          Map.entry("benefitDescriptions", "D"),
          Map.entry("disclaimers", "P"),
          Map.entry("otherPayers", "R"),
          Map.entry("contacts", "U"));

  private final Warnings warnings = new Warnings();
  private final Codes codes = new Codes(warnings);

  static boolean fits(Node answer) {
    return answer.has("plans");
  }

  PayerStatement statement(Node answer) {
    List<Row> rows = new ArrayList<>();
    List<DateFact> dates = new ArrayList<>(JsonDates.of(answer.at("subscriber", "dates")));
    answer.all("dependent").forEach(each -> dates.addAll(JsonDates.of(each.at("dates"))));
    for (Node plan : answer.all("plans")) {
      dates.addAll(JsonDates.of(plan.at("dates")));
      rows.addAll(rows(plan));
    }
    return new PayerStatement(
        Source.CLEARINGHOUSE,
        answer.text("encounter", "dateOfService").flatMap(WrittenDates::day),
        answer.text("controlNumber"),
        List.of(),
        List.of(
            new PersonStatement(
                JsonPerson.of(answer), List.of(), dates, JsonErrors.of(answer), rows)),
        warnings.toList());
  }

  private List<Row> rows(Node plan) {
    List<Row> rows = new ArrayList<>();
    Optional<Node> benefits = plan.at("benefits");
    if (benefits.isEmpty()) {
      return rows;
    }
    Optional<String> name = plan.text("name");
    for (String kind : benefits.get().names()) {
      for (Node benefit : benefits.get().all(kind)) {
        if (kind.equals("statuses")) {
          String code = Words.status(benefit.text("status")).orElse("");
          rows.add(row(code, benefit).plan(planName(benefit).or(() -> name)).build());
        } else if (KINDS.containsKey(kind)) {
          rows.add(row(KINDS.getOrDefault(kind, ""), benefit).build());
        } else {
          warnings.add("a kind of benefits is not known: " + kind.replaceAll("[^A-Za-z]", ""));
        }
      }
    }
    return rows;
  }

  private static Optional<String> planName(Node status) {
    return status.text("planName").or(() -> status.text("planCoverageDescription"));
  }

  private RowBuilder row(String code, Node benefit) {
    RowBuilder row =
        codes
            .row(code)
            .level(codes.level(Words.level(benefit.text("coverageLevel"))))
            .services(services(benefit))
            .insuranceType(Words.insurance(benefit.text("insuranceType")))
            .procedure(procedure(benefit))
            .amount(codes.dollars(benefit.text("amount")))
            .percent(codes.percent(benefit.text("percent")))
            .quantity(
                codes.quantity(
                    Words.unit(benefit.text("quantityUnit").or(() -> benefit.text("unit"))),
                    benefit.text("quantity")))
            .authorization(codes.authorization(Words.approval(benefit.text("priorAuthIndicator"))))
            .network(codes.network(Words.network(benefit.text("network", "indicator"))));
    codes.qualifier(row, Words.period(benefit.text("timePeriod")));
    JsonDates.of(benefit.at("dates")).forEach(row::date);
    for (Node message : benefit.all("messages")) {
      message
          .asText()
          .or(() -> message.text("message"))
          .or(() -> message.text("description"))
          .ifPresent(row::message);
    }
    benefit.all("relatedEntities").forEach(each -> row.party(RelatedEntity.of(each)));
    return row;
  }

  /** As X12 has it; what is said of a procedure is not said of its service type. */
  private static Optional<String> procedure(Node benefit) {
    return Stream.concat(benefit.all("service").stream(), benefit.all("services").stream())
        .flatMap(
            each ->
                each.text("value").stream()
                    .flatMap(
                        value ->
                            switch (each.text("system").orElse("STC")) {
                              case "CPT", "HCPCS" -> Stream.of("HC:" + value);
                              case "CDT" -> Stream.of("AD:" + value);
                              case "NDC" -> Stream.of("N4:" + value);
                              default -> Stream.empty();
                            }))
        .findFirst();
  }

  private static Services services(Node benefit) {
    return new Services(
        Stream.concat(benefit.all("service").stream(), benefit.all("services").stream())
            .filter(each -> each.text("system").orElse("STC").equals("STC"))
            .flatMap(each -> each.text("value").or(each::asText).stream())
            .toList());
  }
}
