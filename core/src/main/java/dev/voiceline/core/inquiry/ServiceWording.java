package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.ServiceBenefit.Covered;
import dev.voiceline.core.eligibility.ServiceBenefit.NotCovered;
import dev.voiceline.core.eligibility.ServiceBenefit.Unstated;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Phrase;
import java.util.Map;
import java.util.Optional;

/** What the plan does for a service, in plain words. */
record ServiceWording(Figures figures, ServiceBenefit benefit) {
  /** May be two sentences. */
  String statement() {
    if (benefit instanceof Covered covered) {
      return covered(covered);
    }
    if (benefit instanceof NotCovered notCovered) {
      return about(Phrase.SERVICE_NOT_COVERED, notCovered.service());
    }
    if (benefit instanceof Unstated unstated) {
      return about(Phrase.SERVICE_UNSTATED, unstated.service());
    }
    return figures.phrases().text(Phrase.SERVICE_UNRECOGNIZED);
  }

  /** What the caller is asked, to end with; may be empty. */
  String question() {
    return benefit instanceof ServiceBenefit.Unrecognized
        ? figures.phrases().text(Phrase.SERVICE_OTHER_WORDS)
        : "";
  }

  private String covered(Covered covered) {
    Optional<Long> cents = cents(covered.copay());
    boolean known = !(covered.copay() instanceof Copay.Unknown);
    Phrase terms =
        switch (covered.authorization()) {
          case REQUIRED ->
              chosen(
                  known,
                  cents,
                  Phrase.COVERED_REQUIRED_AMOUNT,
                  Phrase.COVERED_REQUIRED_NONE,
                  Phrase.COVERED_REQUIRED_UNKNOWN);
          case NOT_REQUIRED ->
              chosen(
                  known,
                  cents,
                  Phrase.COVERED_NOT_REQUIRED_AMOUNT,
                  Phrase.COVERED_NOT_REQUIRED_NONE,
                  Phrase.COVERED_NOT_REQUIRED_UNKNOWN);
          case UNKNOWN ->
              chosen(
                  known,
                  cents,
                  Phrase.COVERED_UNKNOWN_AMOUNT,
                  Phrase.COVERED_UNKNOWN_NONE,
                  Phrase.COVERED_UNKNOWN_UNKNOWN);
        };
    String amount = cents.map(figures::amount).orElse("");
    return figures
        .phrases()
        .text(terms, Map.of("service", service(covered.service()), "amount", amount));
  }

  private static Phrase chosen(
      boolean known, Optional<Long> cents, Phrase amount, Phrase none, Phrase unknown) {
    if (!known) {
      return unknown;
    }
    return cents.isPresent() ? amount : none;
  }

  /** What is more than nothing. */
  private static Optional<Long> cents(Copay copay) {
    return copay instanceof Copay.Amount amount && amount.amount().cents() > 0
        ? Optional.of(amount.amount().cents())
        : Optional.empty();
  }

  private String about(Phrase phrase, String service) {
    return figures.phrases().text(phrase, Map.of("service", service(service)));
  }

  /** As callers of this language call it; else as the plan does. */
  private String service(String name) {
    return Optional.ofNullable(figures.phrases().table(Phrase.SERVICE_NAMES).get(name))
        .orElseGet(
            () -> figures.phrases().text(Phrase.SERVICE_AS_THE_PLAN_SAYS, Map.of("service", name)));
  }
}
