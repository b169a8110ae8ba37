package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CoverageEligibilityResponse as a statement. */
final class ResponseStatement {
  private static final String FAILED = "error";

  private final Warnings warnings = new Warnings();

  PayerStatement of(Node response) {
    boolean failed = response.text("outcome").equals(Optional.of(FAILED));
    List<Rejection> rejections =
        new ArrayList<>(response.all("error").stream().map(ResponseStatement::rejection).toList());
    if (failed && rejections.isEmpty()) {
      rejections.add(rejection("unspecified"));
    }
    List<DateFact> dates = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Node> insurances = failed ? List.of() : response.all("insurance");
    for (Node insurance : insurances) {
      List<DateFact> period = period(insurance);
      if (insurances.size() == 1) {
        dates.addAll(period);
      }
      status(response, insurance, period).ifPresent(rows::add);
      ItemRows items = new ItemRows(warnings);
      insurance.all("item").forEach(item -> rows.addAll(items.of(item)));
    }
    return new PayerStatement(
        Source.FHIR,
        response
            .text("servicedDate")
            .or(() -> response.text("servicedPeriod", "start"))
            .or(() -> response.text("created"))
            .flatMap(WrittenDates::day),
        response.text("request", "reference"),
        List.of(),
        List.of(new PersonStatement(person(response), List.of(), dates, rejections, rows)),
        warnings.toList());
  }

  /** Silent when the insurance does not say whether it is in force. */
  private static Optional<Row> status(Node response, Node insurance, List<DateFact> period) {
    return insurance
        .truth("inforce")
        .map(
            inforce -> {
              RowBuilder row =
                  new RowBuilder(inforce ? RowKind.ACTIVE : RowKind.INACTIVE, inforce ? "1" : "6")
                      .services(Services.of(Services.PLAN))
                      .plan(plan(response, insurance));
              period.forEach(row::date);
              return row.build();
            });
  }

  private static Optional<String> plan(Node response, Node insurance) {
    return insurance
        .text("coverage", "display")
        .or(
            () ->
                contained(response, insurance.text("coverage", "reference")).stream()
                    .flatMap(coverage -> coverage.all("class").stream())
                    .filter(each -> ItemRows.code(each.at("type")).equals(Optional.of("plan")))
                    .flatMap(each -> each.text("name").or(() -> each.text("value")).stream())
                    .findFirst());
  }

  private static List<DateFact> period(Node insurance) {
    List<DateFact> dates = new ArrayList<>();
    insurance
        .text("benefitPeriod", "start")
        .flatMap(day -> WrittenDates.fact("346", day))
        .ifPresent(dates::add);
    insurance
        .text("benefitPeriod", "end")
        .flatMap(day -> WrittenDates.fact("347", day))
        .ifPresent(dates::add);
    return dates;
  }

  private static Person person(Node response) {
    Optional<Node> patient = contained(response, response.text("patient", "reference"));
    Optional<Node> name = patient.flatMap(each -> each.all("name").stream().findFirst());
    return new Person(
        Person.Role.SUBSCRIBER,
        Stated.of(
            response
                .text("patient", "identifier", "value")
                .or(() -> patient.flatMap(ResponseStatement::memberNumber))
                .flatMap(MemberId::parse)),
        Stated.of(
            patient
                .flatMap(each -> each.text("birthDate"))
                .flatMap(WrittenDates::day)
                .map(BirthDate::of)),
        Stated.of(
            name.flatMap(each -> each.texts("given").stream().findFirst()).map(PersonName::of)),
        Stated.of(name.flatMap(each -> each.text("family")).map(PersonName::of)),
        Stated.notStated(),
        Stated.notStated());
  }

  /** A patient who came along has numbers of other kinds too, such as of a medical record. */
  private static Optional<String> memberNumber(Node patient) {
    return patient.all("identifier").stream()
        .filter(
            each ->
                each.all("type", "coding").stream()
                    .anyMatch(coding -> coding.text("code").equals(Optional.of("MB"))))
        .flatMap(each -> each.text("value").stream())
        .findFirst();
  }

  private static Optional<Node> contained(Node response, Optional<String> reference) {
    return reference
        .filter(each -> each.startsWith("#"))
        .flatMap(
            each ->
                response.all("contained").stream()
                    .filter(node -> node.text("id").equals(Optional.of(each.substring(1))))
                    .findFirst());
  }

  private static Rejection rejection(Node error) {
    return rejection(ItemRows.code(error.at("code")).orElse("unspecified"));
  }

  private static Rejection rejection(String code) {
    return new Rejection(Stated.notStated(), Stated.notStated(), code, Stated.notStated());
  }
}
