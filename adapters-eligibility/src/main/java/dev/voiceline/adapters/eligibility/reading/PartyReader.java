package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.Party;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.OtherPayer;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Companies and people beside the patient. */
final class PartyReader {
  private static final String PRIMARY_CARE = "P3";
  private static final Set<String> PAYERS = Set.of("PR", "PRP", "SEP", "TTP", "P4");
  private static final Set<String> PATIENTS_SIDE = Set.of("IL", "QC", "03", "1P", "FA", "13", "73");
  private static final String POLICY = "IG";

  private PartyReader() {}

  static Stated<String> primaryCare(List<Row> rows) {
    return Stated.of(
        rows.stream()
            .filter(row -> row.kind() != RowKind.RESTRICTED)
            .flatMap(row -> row.parties().stream())
            .filter(party -> party.role().equals(PRIMARY_CARE))
            .flatMap(party -> party.name().stream())
            .min(Comparator.naturalOrder()));
  }

  static List<Contact> contacts(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.parties().stream().flatMap(party -> contact(row, party).stream()))
        .distinct()
        .toList();
  }

  static List<OtherPayer> otherPayers(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == RowKind.OTHER_PAYER)
        .map(PartyReader::payer)
        .toList();
  }

  private static Optional<Contact> contact(Row row, Party party) {
    boolean responsible = row.kind() == RowKind.CONTACT;
    if (!responsible
        && ((row.kind() == RowKind.OTHER_PAYER && PAYERS.contains(party.role()))
            || row.kind() == RowKind.REMARK
            || party.role().equals(PRIMARY_CARE)
            || PATIENTS_SIDE.contains(party.role()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Contact(
            responsible ? row.services() : Services.NONE,
            Stated.of(party.name()),
            Stated.of(party.phone())));
  }

  private static OtherPayer payer(Row row) {
    Optional<Party> party =
        row.parties().stream().filter(each -> PAYERS.contains(each.role())).findFirst();
    return new OtherPayer(
        Stated.of(party.flatMap(Party::name).or(row::plan)),
        Stated.of(row.insuranceType()),
        Stated.of(
            row.references().stream()
                .filter(reference -> reference.qualifier().equals(POLICY))
                .map(reference -> reference.value())
                .findFirst()),
        row.services().isWholePlan() ? Services.NONE : row.services(),
        DateReader.ofRow(row.dates()),
        Stated.of(party.flatMap(Party::phone)));
  }
}
