package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.telling.RejectionTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to know of an answer about somebody's coverage. */
final class CoverageNotes {
  private static final List<String> PHARMACY = List.of("88", "90", "91", "92");

  private final Provenance provenance;
  private final Coverage coverage;
  private final List<String> notes = new ArrayList<>();

  private CoverageNotes(Provenance provenance, Coverage coverage) {
    this.provenance = provenance;
    this.coverage = coverage;
  }

  static List<String> of(Provenance provenance, Coverage coverage) {
    CoverageNotes notes = new CoverageNotes(provenance, coverage);
    notes.status();
    notes.services();
    notes.costs();
    notes.authorization();
    return notes.notes;
  }

  private void status() {
    if (coverage.kinds().indexOf("W") == 0) {
      notes.add("first row is code W (other source of data), not a status");
    }
    LocalDate day = provenance.asOf();
    long active = coverage.standings().stream().filter(each -> each.status().isActive()).count();
    boolean over =
        coverage.standings().stream()
            .anyMatch(each -> !each.status().isActive() && each.dates().endBefore(day));
    if (over && active > 0) {
      notes.add(
          "an EB 6 with a past period sits beside "
              + (active == 1 ? "an active row" : Numerals.words(active) + " active rows")
              + ": it does not make the person inactive today");
    }
    coverage
        .plan()
        .premiumPaidTo()
        .toOptional()
        .ifPresent(paid -> notes.add("premium paid through " + paid));
    if (!coverage.rejections().isEmpty()) {
      notes.add(
          "coverage answered; service-level rejection only: only the service question was rejected ("
              + coverage.rejections().stream()
                  .map(
                      each ->
                          RejectionTexts.meaning(each.code())
                              .orElse("a reason of the sender's own"))
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ")");
    }
  }

  private void services() {
    for (Contact contact : coverage.contacts()) {
      List<String> unknown =
          contact.services().codes().stream()
              .filter(code -> !code.equals(Services.PLAN) && coverage.active(code).isEmpty())
              .toList();
      if (!unknown.isEmpty()) {
        notes.add(
            "coverage of "
                + String.join(", ", unknown)
                + " is unknown here; another company administers it");
      }
    }
    if (isAboutPharmacy()) {
      String what = provenance.source() == Source.X12 ? "a 271" : "such an answer";
      notes.add(
          what + " does not answer whether a named drug is on formulary or needs authorization");
    }
  }

  private boolean isAboutPharmacy() {
    return Stream.concat(
            coverage.benefits().copays().stream().map(each -> each.services()),
            coverage.benefits().deductibles().stream().map(each -> each.services()))
        .anyMatch(
            services -> services.codes().size() == 1 && PHARMACY.contains(services.codes().get(0)));
  }

  private void costs() {
    Benefits benefits = coverage.benefits();
    notes.addAll(CostNotes.of(provenance.source(), benefits));
    if (isBare(benefits) && !coverage.standings().isEmpty()) {
      notes.add(
          provenance.source() == Source.FHIR
              ? "validation only: no benefit detail"
              : "no benefit detail");
    }
  }

  private static boolean isBare(Benefits benefits) {
    return Stream.of(
            benefits.deductibles(),
            benefits.outOfPocket(),
            benefits.limits(),
            benefits.copays(),
            benefits.coinsurance(),
            benefits.planPays(),
            benefits.exclusions(),
            benefits.authorizations())
        .allMatch(List::isEmpty);
  }

  private void authorization() {
    Benefits benefits = coverage.benefits();
    if (benefits.authorizations().stream()
        .anyMatch(each -> each.requirement() == Requirement.TEXT_ONLY)) {
      notes.add("EB11 empty, so the coded answer is unknown; read the plan note out as a note");
    }
    List<Network> networks =
        Stream.of(
                benefits.deductibles().stream().map(each -> each.network()),
                benefits.copays().stream().map(each -> each.network()),
                benefits.coinsurance().stream().map(each -> each.network()))
            .flatMap(each -> each)
            .distinct()
            .toList();
    if (networks.contains(Network.UNSPECIFIED)) {
      notes.add(
          benefits.authorizations().isEmpty()
              ? "network and authorization were not stated: say so, do not assume in-network"
              : "network was not stated: say so, do not assume in-network");
    }
  }
}
