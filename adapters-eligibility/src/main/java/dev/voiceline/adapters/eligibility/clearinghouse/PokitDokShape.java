package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.Party;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PokitDok v4, a service that is closed and whose answers are still around. Its {@code active} is
 * false also where nothing was answered: a reason for refusal comes first.
 */
final class PokitDokShape {
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("unable_to_respond_now", "42"),
          Map.entry("no_response_received", "80"),
          Map.entry("required_application_data_missing", "15"),
          Map.entry("authorization_access_restrictions", "41"),
          Map.entry("invalid_missing_provider_identification", "43"),
          Map.entry("invalid_missing_provider_name", "44"),
          Map.entry("provider_ineligible_for_inquiries", "50"),
          Map.entry("provider_not_on_file", "51"),
          Map.entry("invalid_missing_dates_of_service", "57"),
          Map.entry("invalid_missing_date_of_birth", "58"),
          Map.entry("service_dates_not_within_provider_plan_enrollment", "52"),
          Map.entry("date_of_service_in_future", "63"),
          Map.entry("invalid_missing_patient_id", "64"),
          Map.entry("invalid_missing_patient_name", "65"),
          Map.entry("patient_not_found", "67"),
          Map.entry("duplicate_patient_id_number", "68"),
          Map.entry("patient_birth_date_mismatch", "71"),
          Map.entry("invalid_missing_subscriber_insured_id", "72"),
          Map.entry("invalid_subscriber_insured_id", "72"),
          Map.entry("invalid_missing_subscriber_insured_name", "73"),
          Map.entry("invalid_subscriber_insured_name", "73"),
          Map.entry("subscriber_insured_not_found", "75"),
          Map.entry("duplicate_subscriber_insured_id", "76"),
          Map.entry("subscriber_found_patient_not_found", "77"),
          Map.entry("subscriber_insured_not_in_group_plan", "78"),
          Map.entry("invalid_participant_identification", "79"));
  private static final Map<String, String> LISTS =
      Map.of(
          "deductibles", "C",
          "out_of_pocket", "G",
          "copay", "B",
          "coinsurance", "A",
          "limitations", "F",
          "non_covered", "I",
          "other_payers", "R",
          "contacts", "U");

  private final Warnings warnings = new Warnings();
  private final Codes codes = new Codes(warnings);

  static boolean fits(Node answer) {
    return answer.has("valid_request") && answer.at("coverage").filter(Node::isObject).isPresent();
  }

  PayerStatement statement(Node answer) {
    List<Rejection> rejections = rejections(answer);
    Node coverage = answer.at("coverage").orElse(answer);
    return new PayerStatement(
        Source.CLEARINGHOUSE,
        coverage.text("service_date").flatMap(WrittenDates::day),
        answer.text("originating_company_id"),
        List.of(),
        List.of(
            new PersonStatement(
                JsonPerson.of(answer),
                List.of(),
                JsonDates.of(Optional.of(coverage)),
                rejections,
                rejections.isEmpty() ? rows(coverage) : List.of())),
        warnings.toList());
  }

  private List<Rejection> rejections(Node answer) {
    Optional<String> reason = answer.text("reject_reason");
    boolean valid = answer.truth("valid_request").orElse(true);
    boolean refused = reason.isPresent() || !valid;
    if (refused && valid && answer.truth("coverage", "active").equals(Optional.of(false))) {
      warnings.add(
          "coverage.active is false and valid_request is true although nothing was answered");
    }
    return refused
        ? List.of(
            new Rejection(
                Stated.notStated(),
                Stated.of(answer.truth("valid_request")),
                reason.map(each -> REASONS.getOrDefault(each, each)).orElse("unspecified"),
                Stated.of(answer.text("follow_up_action").flatMap(JsonErrors::followUp))))
        : List.of();
  }

  private List<Row> rows(Node coverage) {
    List<Row> rows = new ArrayList<>();
    coverage
        .truth("active")
        .ifPresent(
            active ->
                rows.add(
                    codes
                        .row(active ? "1" : "6")
                        .services(new Services(coverage.texts("service_type_codes")))
                        .plan(coverage.text("plan_description"))
                        .level(codes.level(Words.level(coverage.text("level"))))
                        .build()));
    for (String list : coverage.names()) {
      if (LISTS.containsKey(list)) {
        coverage.all(list).forEach(each -> rows.add(row(LISTS.getOrDefault(list, ""), each)));
      }
    }
    return rows;
  }

  private Row row(String code, Node benefit) {
    Optional<String> amount =
        benefit.text("benefit_amount", "amount").or(() -> benefit.text("copayment", "amount"));
    RowBuilder row =
        codes
            .row(code)
            .level(codes.level(Words.level(benefit.text("coverage_level"))))
            .services(new Services(benefit.texts("service_type_codes")))
            .insuranceType(benefit.text("insurance_type"))
            .amount(code.equals("I") ? Optional.empty() : codes.dollars(amount))
            .percent(codes.percent(benefit.text("benefit_percent")))
            .authorization(
                codes.authorization(Words.approval(benefit.text("authorization_required"))))
            .network(codes.network(Words.network(benefit.text("in_plan_network"))));
    codes.qualifier(row, Words.period(benefit.text("time_period")));
    benefit.all("messages").stream()
        .flatMap(each -> each.text("message").stream())
        .forEach(row::message);
    if (code.equals("R") || code.equals("U")) {
      row.party(new Party("PR", benefit.text("name"), benefit.text("phone")));
    }
    return row.build();
  }
}
