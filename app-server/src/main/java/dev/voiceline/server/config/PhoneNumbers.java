package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as settings; never shown, since one may be a person's. */
final class PhoneNumbers {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final String PLAIN = "+14155550100";
  private static final String QUOTED = "\"+14155550100\", in quotes";

  private PhoneNumbers() {}

  static Optional<PhoneNumber> read(Fields fields, Setting setting) {
    return fields.find(setting).map(given -> read(given, fields.problems()));
  }

  /** Those of a list. */
  static List<PhoneNumber> read(List<Given> numbers, Problems problems) {
    return numbers.stream().map(given -> read(given, problems)).toList();
  }

  private static PhoneNumber read(Given given, Problems problems) {
    if (!E164.matcher(given.text()).matches()) {
      boolean noPlus = E164.matcher("+" + given.text()).matches();
      problems.add(
          given.name()
              + " is not a telephone number: write it with + and country code and without"
              + " blanks, such as "
              // A YAML reader takes a bare number for a sum, and drops the sign.
              + (noPlus && given.name().startsWith("voiceline.yaml") ? QUOTED : PLAIN)
              + ".");
    }
    return PhoneNumber.of(given.text());
  }
}
