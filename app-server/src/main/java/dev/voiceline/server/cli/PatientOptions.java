package dev.voiceline.server.cli;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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
    ServiceSought sought = sought();
    Relation related = word("--relation", relation, Relation.class);
    CallerRole asking = word("--role", role, CallerRole.class);
    LocalDate day = date == null ? LocalDate.now(zone) : day("--date", date);
    MemberId member = member(given(memberId, "Member ID", "--member-id", prompt));
    LocalDate birth = day("--dob", given(born, "Date of birth (yyyy-mm-dd)", "--dob", prompt));
    return new EligibilityQuestion(
        Optional.ofNullable(payer),
        Optional.empty(),
        member,
        BirthDate.of(birth),
        Optional.ofNullable(name).flatMap(PatientOptions::named),
        related,
        sought,
        day,
        asking);
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

  private ServiceSought sought() throws OptionRefused {
    return ServiceChoices.common()
        .find(service)
        .orElseThrow(
            () ->
                new OptionRefused(
                    "--service is neither a service type nor a known procedure or medication: use a"
                        + " type such as 30 for the plan."));
  }

  private static MemberId member(String id) throws OptionRefused {
    return MemberId.parse(id)
        .orElseThrow(
            () ->
                new OptionRefused(
                    "--member-id is none: it has 2 to 30 letters and digits, one digit at least."));
  }

  /** The last word is the last name, unless a comma tells. */
  private static Optional<PatientName> named(String written) {
    String text = written.strip();
    int comma = text.indexOf(',');
    int blank = text.lastIndexOf(' ');
    String last = comma >= 0 ? text.substring(0, comma) : text.substring(blank + 1);
    String first =
        comma >= 0 ? text.substring(comma + 1) : blank > 0 ? text.substring(0, blank) : "";
    return last.isBlank()
        ? Optional.empty()
        : Optional.of(
            new PatientName(
                PersonName.of(last),
                first.isBlank() ? Optional.empty() : Optional.of(PersonName.of(first))));
  }

  private static LocalDate day(String option, String text) throws OptionRefused {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException noDate) {
      throw new OptionRefused(option + " is no date: write it as yyyy-mm-dd.");
    }
  }

  private static <E extends Enum<E>> E word(String option, String text, Class<E> type)
      throws OptionRefused {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text.strip())) {
        return each;
      }
    }
    StringBuilder all = new StringBuilder();
    for (E each : type.getEnumConstants()) {
      all.append(all.isEmpty() ? "" : ", ").append(each.name().toLowerCase(Locale.ROOT));
    }
    throw new OptionRefused(option + " must be one of " + all + ".");
  }
}
