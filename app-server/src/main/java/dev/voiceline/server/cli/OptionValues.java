package dev.voiceline.server.cli;

import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What options of several commands mean, or one sentence on what is wrong with them. */
final class OptionValues {
  private OptionValues() {}

  static ServiceSought service(String written) throws OptionRefused {
    return ServiceChoices.common()
        .find(written)
        .orElseThrow(
            () ->
                new OptionRefused(
                    "--service is neither a service type nor a known procedure or medication: use a"
                        + " type such as 30 for the plan."));
  }

  static MemberId memberId(String written) throws OptionRefused {
    return MemberId.parse(written)
        .orElseThrow(
            () ->
                new OptionRefused(
                    "--member-id is none: it has 2 to 30 letters and digits, one digit at least."));
  }

  static LocalDate day(String option, String written) throws OptionRefused {
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeParseException noDate) {
      throw new OptionRefused(option + " is no date: write it as yyyy-mm-dd.");
    }
  }

  static Phrases language(String code) throws OptionRefused {
    return Languages.standard()
        .find(code.strip())
        .orElseThrow(
            () ->
                oneOf(
                    "--language",
                    Languages.standard().all().stream().map(each -> each.language().code())));
  }

  static <E extends Enum<E>> E word(String option, String written, Class<E> type)
      throws OptionRefused {
    return Stream.of(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(written.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                oneOf(
                    option,
                    Stream.of(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))));
  }

  private static OptionRefused oneOf(String option, Stream<String> words) {
    return new OptionRefused(
        option + " must be one of " + words.collect(Collectors.joining(", ")) + ".");
  }
}
