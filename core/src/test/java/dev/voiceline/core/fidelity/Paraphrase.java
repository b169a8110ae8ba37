package dev.voiceline.core.fidelity;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.fidelity.Told.Terms.Covered;
import dev.voiceline.core.language.Languages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is told, in other words than the line's, in one of three manners. */
record Paraphrase(int manner) {
  String of(Told told) {
    if (told instanceof Told.Active active) {
      return pick(
              "Your coverage is active. ",
              "Great, the patient's plan is in force! ",
              "I checked, and you are covered. ")
          + deductible(active.left())
          + service(active.terms())
          + pick(
              "This isn't a guarantee of payment.",
              "Payment is not guaranteed.",
              "Please note that this is no guarantee.");
    }
    if (told instanceof Told.Inactive none) {
      return pick(
              "The coverage is no longer active.",
              "I'm sorry, your plan is inactive.",
              "The patient's insurance isn't active.")
          + none.since().map(day -> " There is no coverage since " + date(day) + ".").orElse("");
    }
    return told.sentence();
  }

  private String deductible(Optional<Long> left) {
    if (left.filter(cents -> cents > 0).isPresent()) {
      String amount = money(left.get());
      return pick(
          "You still have " + amount + " left on your deductible. ",
          "Of the deductible, " + amount + " is left. ",
          amount + " of the deductible has to be paid first. ");
    }
    return left.isPresent()
        ? pick(
            "You've met your deductible. ",
            "The deductible is satisfied. ",
            "The deductible has been met in full. ")
        : pick(
            "The plan didn't say what remains of the deductible. ",
            "How much of the deductible is left is not known. ",
            "I do not know the deductible. ");
  }

  private String service(Told.Terms terms) {
    if (terms instanceof Covered covered) {
      return authorization(covered) + copay(covered.copay());
    }
    if (terms instanceof Told.Terms.NotCovered not) {
      return pick(
          "The plan won't cover " + not.service() + ". ",
          "But " + not.service() + " is not covered by the plan. ",
          "Unfortunately, " + not.service() + " isn't covered. ");
    }
    Told.Terms.Unstated unstated = (Told.Terms.Unstated) terms;
    return "The plan said nothing about " + unstated.service() + ". ";
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
      default ->
          pick(
              "The plan didn't say whether authorization is needed, but ",
              "Whether prior authorization is required is not known. ",
              "I do not know if you need approval. ");
    };
  }

  private String copay(Optional<Long> copay) {
    if (copay.isEmpty()) {
      return "the plan did not say what the copay is. ";
    }
    if (copay.get() == 0) {
      return pick("there is no copay. ", "you don't have a copay. ", "there's no copay for it. ");
    }
    String amount = money(copay.get());
    return pick(
        "the copay is " + amount + ". ",
        "you pay a copay of " + amount + ". ",
        "there is a " + amount + " copay. ");
  }

  private String money(long cents) {
    String figures = Languages.standard().english().written().amount(cents);
    return pick(Spelled.money(cents), figures.substring(1) + " dollars", figures);
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

  static boolean known(Requirement authorization) {
    return authorization != Requirement.PAYER_DOES_NOT_KNOW;
  }
}
