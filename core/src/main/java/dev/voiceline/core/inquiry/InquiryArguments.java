package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.hearing.BirthDateReading;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.ServiceDayReading;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.Optional;

/**
 * The model's arguments, made into a question or into advice on what to ask the caller. Values are
 * never echoed, but for what the caller has to be asked about.
 */
sealed interface InquiryArguments {
  String ASK_NPI = "Ask for the ten digits of the NPI, and give them as provider_npi.";

  /** How far the member ID is taken down after these. */
  IdentifierDialogue member();

  /** All three are there and readable. */
  record Complete(EligibilityQuestion question, IdentifierDialogue member)
      implements InquiryArguments {}

  /** The first that is not. */
  record Incomplete(Problem problem, IdentifierDialogue member) implements InquiryArguments {}

  /** Whoever asks is told nothing of a patient, so no payer is asked. */
  record OtherCaller(IdentifierDialogue member) implements InquiryArguments {}

  static InquiryArguments of(ToolArguments given, Listening how) {
    if (!given.wellFormed()) {
      return new Incomplete(
          new Problem(
              "arguments_unreadable",
              "The arguments were no JSON object. Call the function again."),
          how.member());
    }
    FurtherDetails further = FurtherDetails.of(given, how);
    if (further.asking() == CallerRole.OTHER) {
      return new OtherCaller(how.member());
    }
    return provider(further)
        .<InquiryArguments>map(problem -> new Incomplete(problem, how.member()))
        .orElseGet(() -> patient(given, further, how));
  }

  private static Optional<Problem> provider(FurtherDetails further) {
    if (further.asking() != CallerRole.CLINIC || further.provider().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        further.numberGiven()
            ? new Problem("provider_npi_unreadable", "That is no valid provider number. " + ASK_NPI)
            : new Problem(
                "provider_npi_missing", "A clinic must give its provider number. " + ASK_NPI));
  }

  private static InquiryArguments patient(
      ToolArguments given, FurtherDetails further, Listening how) {
    Optional<String> said = given.text(CheckEligibility.MEMBER_ID);
    if (said.isEmpty()) {
      return new Incomplete(
          again(
              given,
              CheckEligibility.MEMBER_ID,
              "Ask the caller for the member ID on the insurance card, one character at a time."),
          how.member());
    }
    MemberIdStep taken = MemberIdStep.of(how.members(further.payer()).read(said.get()), how);
    GivenDetails details = GivenDetails.of(given, how);
    Optional<Problem> problem = taken.problem().or(() -> others(given, details, further, how));
    return problem
        .<InquiryArguments>map(first -> new Incomplete(first, taken.next()))
        .orElseGet(
            () ->
                new Complete(
                    further.with(
                        EligibilityQuestion.of(
                            taken.id().orElseThrow(),
                            details.born().orElseThrow(),
                            Services.sought(details.procedure().orElseThrow()),
                            how.today()),
                        how.policy().clinics()),
                    taken.next()));
  }

  private static Optional<Problem> others(
      ToolArguments given, GivenDetails details, FurtherDetails further, Listening how) {
    if (details.born().isEmpty()) {
      return Optional.of(again(given, CheckEligibility.DATE_OF_BIRTH, birth(given, how)));
    }
    if (details.procedure().isEmpty()) {
      return Optional.of(
          again(
              given,
              CheckEligibility.PROCEDURE,
              "Ask the caller which procedure or medication it is about, in a few words."));
    }
    return further
        .unclearDay()
        .map(day -> again(given, CheckEligibility.SERVICE_DATE, day(day, how)));
  }

  /** Which year, or another day. */
  private static String birth(ToolArguments given, Listening how) {
    return given
        .text(CheckEligibility.DATE_OF_BIRTH)
        .map(how.births()::read)
        .filter(BirthDateReading.Ask.class::isInstance)
        .map(
            reading ->
                Advice.askExactly(how.wording().question(reading))
                    + " Then call again with the date as year-month-day.")
        .orElse(
            "Ask the caller for the patient's date of birth, with the month as a word and the whole year.");
  }

  private static String day(ServiceDayReading reading, Listening how) {
    return Advice.askExactly(how.wording().question(reading))
        + " Then call again with the day as year-month-day, or without it if they know of none.";
  }

  private static Problem again(ToolArguments given, String name, String advice) {
    return given.text(name).isPresent()
        ? new Problem(
            name + "_unreadable", "The " + spoken(name) + " could not be understood. " + advice)
        : new Problem(name + "_missing", "The " + spoken(name) + " is missing. " + advice);
  }

  private static String spoken(String name) {
    return name.equals(CheckEligibility.MEMBER_ID) ? "member ID" : name.replace('_', ' ');
  }
}
