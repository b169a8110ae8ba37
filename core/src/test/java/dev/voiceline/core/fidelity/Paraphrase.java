package dev.voiceline.core.fidelity;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.ServiceBenefit.Covered;
import dev.voiceline.core.inquiry.BenefitWording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An outcome in other words than the line's, in one of three manners. */
record Paraphrase(int manner) {
  String of(EligibilityOutcome outcome) {
    if (outcome instanceof Eligible eligible) {
      return pick(
              "Your coverage is active. ",
              "Great, the patient's plan is in force! ",
              "I checked, and you are covered. ")
          + deductible(eligible.deductible())
          + service(eligible.benefit())
          + pick(
              "This isn't a guarantee of payment.",
              "Payment is not guaranteed.",
              "Please note that this is no guarantee.");
    }
    if (outcome instanceof NotEligible none) {
      return pick(
              "The coverage is no longer active.",
              "I'm sorry, your plan is inactive.",
              "The patient's insurance isn't active.")
          + none.since().map(day -> " There is no coverage since " + date(day) + ".").orElse("");
    }
    return BenefitWording.english().of(outcome);
  }

  private String deductible(Deductible deductible) {
    if (deductible instanceof Deductible.Remaining remaining) {
      String amount = money(remaining.amount());
      return pick(
          "You still have " + amount + " left on your deductible. ",
          "Of the deductible, " + amount + " is left. ",
          amount + " of the deductible has to be paid first. ");
    }
    return deductible instanceof Deductible.Met
        ? pick(
            "You've met your deductible. ",
            "The deductible is satisfied. ",
            "The deductible has been met in full. ")
        : pick(
            "The plan didn't say what remains of the deductible. ",
            "How much of the deductible is left is not known. ",
            "I do not know the deductible. ");
  }

  private String service(ServiceBenefit benefit) {
    if (benefit instanceof Covered covered) {
      return authorization(covered) + copay(covered.copay());
    }
    if (benefit instanceof ServiceBenefit.NotCovered not) {
      return pick(
          "The plan won't cover " + not.service() + ". ",
          "But " + not.service() + " is not covered by the plan. ",
          "Unfortunately, " + not.service() + " isn't covered. ");
    }
    return benefit instanceof ServiceBenefit.Unstated unstated
        ? "The plan said nothing about " + unstated.service() + ". "
        : "I didn't recognize that procedure. ";
  }

  private String authorization(Covered covered) {
    return switch (covered.authorization()) {
      case REQUIRED ->
          pick(
              "For " + covered.service() + " you will need prior authorization, and ",
              "Prior authorization is necessary for " + covered.service() + ". Also, ",
              "The plan requires approval in advance, ");
      case NOT_REQUIRED ->
          pick(
              "You don't need prior authorization for " + covered.service() + ", and ",
              "It requires no prior authorization. ",
              "Prior authorization isn't required and ");
      case UNKNOWN ->
          pick(
              "The plan didn't say whether authorization is needed, but ",
              "Whether prior authorization is required is not known. ",
              "I do not know if you need approval. ");
    };
  }

  private String copay(Copay copay) {
    if (copay instanceof Copay.Unknown) {
      return "the plan did not say what the copay is. ";
    }
    boolean something = copay instanceof Copay.Amount amount && amount.amount().cents() > 0;
    if (!something) {
      return pick("there is no copay. ", "you don't have a copay. ", "there's no copay for it. ");
    }
    String amount = money(((Copay.Amount) copay).amount());
    return pick(
        "the copay is " + amount + ". ",
        "you pay a copay of " + amount + ". ",
        "there is a " + amount + " copay. ");
  }

  private String money(Money money) {
    return pick(Spelled.money(money), money.toString().substring(1) + " dollars", money.toString());
  }

  private String date(LocalDate day) {
    String year = Spelled.number(day.getYear() / 100) + " " + Spelled.number(day.getYear() % 100);
    return pick(
        day.format(DateTimeFormatter.ofPattern("M/d/yyyy")),
        day.format(DateTimeFormatter.ofPattern("'the' d 'of' MMMM yyyy", Locale.US)),
        day.format(DateTimeFormatter.ofPattern("MMMM d", Locale.US))
            + (day.getYear() % 100 < 10 ? "" : ", " + year));
  }

  private String pick(String... manners) {
    return manners[manner];
  }

  static boolean known(PriorAuthorization authorization) {
    return authorization != PriorAuthorization.UNKNOWN;
  }
}
