package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.Party;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Reference;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of Change Healthcare and Optum v3, which others copy: {@code benefitsInformation},
 * whose members are EB rows with the codes of X12.
 */
final class LegacyShape {
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("Payer", "PR"),
          Map.entry("Primary Payer", "PRP"),
          Map.entry("Secondary Payer", "SEP"),
          Map.entry("Tertiary Payer", "TTP"),
          Map.entry("Primary Care Provider", "P3"),
          Map.entry("Plan Sponsor", "P5"),
          Map.entry("Vendor", "VN"),
          Map.entry("Third-Party Administrator", "2B"),
          Map.entry("Insured or Subscriber", "IL"),
          Map.entry("Provider", "1P"));

  private final Warnings warnings = new Warnings();
  private final Codes codes = new Codes(warnings);

  static boolean fits(Node answer) {
    return answer.has("benefitsInformation");
  }

  PayerStatement statement(Node answer) {
    List<Row> rows = new ArrayList<>();
    answer.all("benefitsInformation").forEach(each -> rows.add(row(each)));
    if (rows.stream().noneMatch(row -> row.kind().status().isPresent())) {
      answer.all("planStatus").forEach(each -> rows.add(status(each)));
    }
    List<String> traces =
        answer.all("subscriberTraceNumbers").stream()
            .flatMap(each -> each.text("referenceIdentification").stream())
            .toList();
    return new PayerStatement(
        Source.CLEARINGHOUSE,
        answer.text("planDateInformation", "service").flatMap(WrittenDates::day),
        answer.text("controlNumber"),
        List.of(),
        List.of(
            new PersonStatement(
                JsonPerson.of(answer),
                traces,
                JsonDates.of(answer.at("planDateInformation")),
                JsonErrors.of(answer),
                rows)),
        warnings.toList());
  }

  private Row status(Node status) {
    return codes
        .row(status.text("statusCode").orElse(""))
        .services(new Services(status.texts("serviceTypeCodes")))
        .plan(status.text("planDetails"))
        .build();
  }

  private Row row(Node benefit) {
    RowBuilder row =
        codes
            .row(benefit.text("code").orElse(""))
            .level(codes.level(benefit.text("coverageLevelCode")))
            .services(new Services(benefit.texts("serviceTypeCodes")))
            .insuranceType(benefit.text("insuranceTypeCode"))
            .plan(benefit.text("planCoverage"))
            .amount(codes.dollars(benefit.text("benefitAmount")))
            .percent(codes.percent(benefit.text("benefitPercent")))
            .quantity(
                codes.quantity(
                    benefit.text("quantityQualifierCode"), benefit.text("benefitQuantity")))
            .authorization(codes.authorization(benefit.text("authOrCertIndicator")))
            .network(codes.network(benefit.text("inPlanNetworkIndicatorCode")))
            .procedure(procedure(benefit));
    codes.qualifier(row, benefit.text("timeQualifierCode"));
    JsonDates.of(benefit.at("benefitsDateInformation")).forEach(row::date);
    benefit.all("additionalInformation").stream()
        .flatMap(each -> each.text("description").stream())
        .distinct()
        .forEach(row::message);
    references(benefit, row);
    Stream.concat(
            benefit.all("benefitsRelatedEntity").stream(),
            benefit.all("benefitsRelatedEntities").stream())
        .distinct()
        .forEach(each -> row.party(party(each)));
    return row.build();
  }

  private static Optional<String> procedure(Node benefit) {
    return benefit
        .text("compositeMedicalProcedureIdentifier", "procedureCode")
        .map(
            code ->
                benefit
                        .text(
                            "compositeMedicalProcedureIdentifier",
                            "productOrServiceIdQualifierCode")
                        .orElse("HC")
                    + ":"
                    + code);
  }

  private static void references(Node benefit, RowBuilder row) {
    Optional<Node> more = benefit.at("benefitsAdditionalInformation");
    more.flatMap(each -> each.text("insurancePolicyNumber"))
        .ifPresent(number -> row.reference(new Reference("IG", number)));
    more.flatMap(each -> each.text("referralNumber"))
        .ifPresent(number -> row.reference(new Reference("9F", number)));
  }

  private static Party party(Node entity) {
    String role = entity.text("entityIdentifier").orElse("");
    String name =
        Stream.of(
                entity.text("entityFirstname").or(() -> entity.text("entityFirstName")),
                entity.text("entityName"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    Optional<String> phone =
        entity.all("contactInformation", "contacts").stream()
            .filter(each -> each.text("communicationMode").orElse("").startsWith("Telephone"))
            .flatMap(each -> each.text("communicationNumber").stream())
            .findFirst();
    return new Party(
        ROLES.getOrDefault(role, role), Optional.of(name).filter(text -> !text.isEmpty()), phone);
  }
}
