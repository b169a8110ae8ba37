package dev.voiceline.server.cli;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom and what a payer is asked about. */
final class PatientOptions {
  @Option(
      names = "--member-id",
      paramLabel = "ID",
      description = "The number on the card. Asked for when left out: it stays out of the history.")
  private @Nullable String memberId;

  @Option(
      names = "--dob",
      paramLabel = "DATE",
      description = "The date of birth, yyyy-mm-dd. Asked for when left out.")
  private @Nullable String born;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The patient's name: \"Last, First\" or \"First Last\".")
  private @Nullable String name;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      defaultValue = "self",
      description = "To the policy holder: self, spouse, child or other (${DEFAULT-VALUE}).")
  private String relation = "self";

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      defaultValue = "30",
      description =
          "An X12 service type such as 62, or words such as MRI (${DEFAULT-VALUE}, the plan).")
  private String service = "30";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day of the service, yyyy-mm-dd; today.")
  private @Nullable String date;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "A name, alias or ID of eligibility.payers; the usual one.")
  private @Nullable String payer;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "clinic",
      description = "Whom the sentences are for: clinic, patient or other (${DEFAULT-VALUE}).")
  private String role = "clinic";

  /**
   * The question.
   *
   * @param zone by whose clocks it is asked for today
   * @param prompt asks the person at the keyboard for what was left out
   */
  EligibilityQuestion question(ZoneId zone, Function<String, Optional<String>> prompt)
      throws OptionRefused {
    ServiceSought sought = OptionValues.service(service);
    Relation related = OptionValues.word("--relation", relation, Relation.class);
    CallerRole asking = OptionValues.word("--role", role, CallerRole.class);
    LocalDate day = date == null ? LocalDate.now(zone) : OptionValues.day("--date", date);
    MemberId member = OptionValues.memberId(given(memberId, "Member ID", "--member-id", prompt));
    LocalDate birth =
        OptionValues.day("--dob", given(born, "Date of birth (yyyy-mm-dd)", "--dob", prompt));
    return new EligibilityQuestion(
        Optional.ofNullable(payer),
        Optional.empty(),
        member,
        BirthDate.of(birth),
        patient(),
        related,
        sought,
        day,
        asking);
  }

  private Optional<PatientName> patient() throws OptionRefused {
    if (name == null) {
      return Optional.empty();
    }
    Optional<PatientName> read = PatientName.parse(name);
    if (read.isEmpty()) {
      throw new OptionRefused("--name is none: write it as \"Last, First\" or \"First Last\".");
    }
    return read;
  }

  private static String given(
      @Nullable String option,
      String title,
      String optionName,
      Function<String, Optional<String>> prompt)
      throws OptionRefused {
    if (option != null) {
      return option;
    }
    return prompt
        .apply(title)
        .orElseThrow(
            () ->
                new OptionRefused(
                    optionName + " is missing: give it, or write it to the standard input."));
  }
}
