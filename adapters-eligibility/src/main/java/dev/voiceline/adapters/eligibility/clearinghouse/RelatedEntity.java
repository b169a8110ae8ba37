package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.statement.Party;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody beside the patient, as the shape by plans names them. */
final class RelatedEntity {
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("PAYER", "PR"),
          Map.entry("PRIMARY_PAYER", "PRP"),
          Map.entry("SECONDARY_PAYER", "SEP"),
          Map.entry("TERTIARY_PAYER", "TTP"),
          Map.entry("PRIMARY_CARE_PROVIDER", "P3"),
          Map.entry("PLAN_SPONSOR", "P5"),
          Map.entry("VENDOR", "VN"),
          Map.entry("THIRD_PARTY_ADMINISTRATOR", "2B"),
          Map.entry("UTILIZATION_MANAGEMENT_ORGANIZATION", "X3"),
          Map.entry("CONTRACTED_SERVICE_PROVIDER", "13"),
          Map.entry("INSURED_OR_SUBSCRIBER", "IL"),
          Map.entry("PROVIDER", "1P"));

  private RelatedEntity() {}

  static Party of(Node entity) {
    String type = entity.text("type").orElse("");
    Optional<String> person =
        entity
            .at("name", "person")
            .map(
                name ->
                    Stream.of(name.text("firstName"), name.text("lastName"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
            .filter(name -> !name.isEmpty());
    Optional<String> phone =
        entity.all("contacts").stream()
            .flatMap(each -> each.texts("phoneNumbers").stream())
            .findFirst();
    return new Party(
        ROLES.getOrDefault(type, type),
        entity.text("name", "organization").or(() -> person),
        phone);
  }
}
