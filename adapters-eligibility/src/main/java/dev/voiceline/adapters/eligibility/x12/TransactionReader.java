package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.Party;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.Reference;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Person.Role;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the segments of one 271 in their order. Segments that stand where the guide does not have
 * them (a REF within LS and LE, a DTP after it) belong to what was opened last. For one use.
 */
final class TransactionReader {
  private final Warnings warnings;
  private final X12Dates days;
  private final EbRow ebRow;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<PersonDraft> persons = new ArrayList<>();
  private Optional<PersonDraft> person = Optional.empty();
  private Optional<PersonDraft> subscriber = Optional.empty();
  private Optional<RowBuilder> row = Optional.empty();
  private Optional<Party> party = Optional.empty();
  private Optional<String> reference = Optional.empty();
  private Optional<LocalDate> issued = Optional.empty();
  private Optional<LocalDate> serviceDate = Optional.empty();
  private String level = "";
  private boolean named;

  TransactionReader(Warnings warnings, X12Dates days) {
    this.warnings = warnings;
    this.days = days;
    ebRow = new EbRow(new Codes(warnings), warnings);
  }

  PayerStatement read(Transaction transaction) {
    transaction.segments().forEach(this::take);
    endRow();
    return new PayerStatement(
        Source.X12,
        serviceDate.or(() -> issued),
        reference,
        rejections,
        persons.stream().filter(PersonDraft::isSpokenOf).map(PersonDraft::statement).toList(),
        warnings.toList());
  }

  private void take(Segment segment) {
    switch (segment.tag()) {
      case "BHT" -> {
        reference = segment.text(3);
        issued = segment.text(4).flatMap(days::day);
      }
      case "HL" -> enter(segment.codeOrBlank(3));
      case "NM1" -> name(segment);
      case "PER" -> phone(segment);
      case "TRN" -> person.ifPresent(each -> each.trace(segment));
      case "DMG" -> person.ifPresent(each -> each.born(segment.text(2).flatMap(days::day)));
      case "INS" -> person.ifPresent(each -> each.relationship(segment));
      case "DTP" -> days.fact(segment).ifPresent(this::date);
      case "AAA" -> reject(segment);
      case "EB" -> {
        endRow();
        row = Optional.of(ebRow.of(segment));
      }
      case "HSD" -> row.ifPresent(each -> ebRow.limit(segment, each));
      case "MSG" ->
          segment.text(1).ifPresent(text -> row.ifPresent(each -> each.message(text.strip())));
      case "REF" -> refer(segment);
      case "LE" -> endParty();
      default -> {
        // Addresses, places of service and specialties say nothing about coverage.
      }
    }
  }

  private void enter(String code) {
    endRow();
    level = code;
    named = false;
    switch (code) {
      case "22" -> {
        subscriber = begin(Role.SUBSCRIBER, Optional.empty());
        person = subscriber;
      }
      case "23" -> person = begin(Role.DEPENDENT, subscriber);
      default -> person = Optional.empty();
    }
  }

  private Optional<PersonDraft> begin(Role role, Optional<PersonDraft> holder) {
    PersonDraft draft = new PersonDraft(role, holder, warnings);
    persons.add(draft);
    return Optional.of(draft);
  }

  private void name(Segment nm1) {
    if (row.isPresent()) {
      endParty();
      String name =
          String.join(
              " ", nm1.text(4).map(String::strip).orElse(""), nm1.text(3).orElse("").strip());
      party =
          Optional.of(
              new Party(
                  nm1.codeOrBlank(1),
                  Optional.of(name.strip()).filter(text -> !text.isEmpty()),
                  Optional.empty()));
      return;
    }
    named = true;
    person.ifPresent(each -> each.name(nm1));
  }

  private void phone(Segment per) {
    if (party.isEmpty() || party.get().phone().isPresent()) {
      return;
    }
    for (int at = 3; at <= 7; at += 2) {
      if (per.codeOrBlank(at).equals("TE") || per.codeOrBlank(at).equals("WP")) {
        Party known = party.get();
        party = Optional.of(new Party(known.role(), known.name(), per.text(at + 1)));
        return;
      }
    }
  }

  private void date(DateFact date) {
    if (row.isPresent()) {
      row.get().date(date);
    } else if (person.isPresent()) {
      person.get().date(date);
      if (date.qualifier().equals("472")) {
        serviceDate = Optional.of(date.first());
      }
    }
  }

  private void refer(Segment ref) {
    row.ifPresent(
        each ->
            ref.text(2)
                .ifPresent(number -> each.reference(new Reference(ref.codeOrBlank(1), number))));
  }

  private void reject(Segment aaa) {
    String code = aaa.codeOrBlank(3);
    if (Reason.ofCode(code) == Reason.OTHER) {
      warnings.unknownCode("AAA03", code);
    }
    Rejection rejection =
        new Rejection(
            Stated.known(loop()),
            Stated.of(aaa.code(1).map("Y"::equals)),
            code,
            Stated.of(aaa.code(4).flatMap(FollowUp::ofCode)));
    if (person.isPresent()) {
      person.get().reject(rejection);
    } else {
      rejections.add(rejection);
    }
  }

  private String loop() {
    return switch (level) {
      case "20" -> named ? "2100A" : "2000A";
      case "21" -> "2100B";
      case "23" -> row.isPresent() ? "2110D" : "2100D";
      default -> row.isPresent() ? "2110C" : "2100C";
    };
  }

  private void endRow() {
    endParty();
    row.ifPresent(each -> person.ifPresent(of -> of.row(each.build())));
    row = Optional.empty();
  }

  private void endParty() {
    party.ifPresent(each -> row.ifPresent(of -> of.party(each)));
    party = Optional.empty();
  }
}
