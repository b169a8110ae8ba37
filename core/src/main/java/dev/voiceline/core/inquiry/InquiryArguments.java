package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.time.LocalDate;
import java.util.Set;

/**
 * The model's arguments, made into a question or into advice on what to ask the caller. Values are
 * never echoed.
 */
sealed interface InquiryArguments {
  String ASK_NPI = "Ask for the ten digits of the NPI, and give them as provider_npi.";

  /** All three are there and readable. */
  record Complete(EligibilityQuestion question) implements InquiryArguments {}

  /** The first that is not. */
  record Incomplete(Problem problem) implements InquiryArguments {}

  /** Whoever asks is told nothing of a patient, so no payer is asked. */
  record OtherCaller() implements InquiryArguments {}

  static InquiryArguments of(
      ToolArguments given, LocalDate today, Set<Npi> clinics, Language language) {
    if (!given.wellFormed()) {
      return missing(
          "arguments_unreadable", "The arguments were no JSON object. Call the function again.");
    }
    FurtherDetails further = FurtherDetails.of(given, today, language);
    if (further.asking() == CallerRole.OTHER) {
      return new OtherCaller();
    }
    if (further.asking() == CallerRole.CLINIC && further.provider().isEmpty()) {
      return further.numberGiven()
          ? missing("provider_npi_unreadable", "That is no valid provider number. " + ASK_NPI)
          : missing("provider_npi_missing", "A clinic must give its provider number. " + ASK_NPI);
    }
    GivenDetails details = GivenDetails.of(given, today, language);
    DoubtfulDetails doubtful = new DoubtfulDetails(given, today, language);
    if (details.member().isEmpty() && doubtful.aboutMember().isPresent()) {
      return missing(
          CheckEligibility.MEMBER_ID + "_doubtful",
          "The member ID may be heard in two ways. " + doubtful.aboutMember().get());
    }
    if (details.member().isEmpty()) {
      return again(
          given,
          CheckEligibility.MEMBER_ID,
          "Ask the caller for the member ID on the insurance card, one character at a time.");
    }
    if (details.born().isEmpty() && doubtful.aboutBirth().isPresent()) {
      return again(given, CheckEligibility.DATE_OF_BIRTH, doubtful.aboutBirth().get());
    }
    if (details.born().isEmpty()) {
      return again(
          given,
          CheckEligibility.DATE_OF_BIRTH,
          "Ask the caller for the patient's date of birth, with the month as a word and the whole year.");
    }
    if (details.procedure().isEmpty()) {
      return again(
          given,
          CheckEligibility.PROCEDURE,
          "Ask the caller which procedure or medication it is about, in a few words.");
    }
    if (further.dayUnclear()) {
      return again(
          given,
          CheckEligibility.SERVICE_DATE,
          "Ask the caller for the day of the service, with the month as a word, or leave it out.");
    }
    return new Complete(
        further.with(
            EligibilityQuestion.of(
                details.member().get(),
                details.born().get(),
                Services.sought(details.procedure().get()),
                today),
            clinics));
  }

  private static InquiryArguments again(ToolArguments given, String name, String advice) {
    return given.text(name).isPresent()
        ? missing(
            name + "_unreadable", "The " + spoken(name) + " could not be understood. " + advice)
        : missing(name + "_missing", "The " + spoken(name) + " is missing. " + advice);
  }

  private static String spoken(String name) {
    return name.equals(CheckEligibility.MEMBER_ID) ? "member ID" : name.replace('_', ' ');
  }

  private static InquiryArguments missing(String code, String advice) {
    return new Incomplete(new Problem(code, advice));
  }
}
