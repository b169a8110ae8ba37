package dev.voiceline.server.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as settings; never shown, since one may be a person's. */
final class PhoneNumbers {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private PhoneNumbers() {}

  static Optional<String> read(Fields fields, Setting setting) {
    Optional<Given> given = fields.find(setting);
    given
        .filter(number -> !E164.matcher(number.text()).matches())
        .ifPresent(
            number ->
                fields.problem(
                    number.name()
                        + " is not a telephone number: write it with + and country code and without"
                        + " blanks, such as +14155550100."));
    return given.map(Given::text);
  }
}
