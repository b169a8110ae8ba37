package dev.voiceline.adapters.twilio;

import dev.voiceline.core.caller.Attestation;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.privacy.Locality;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the carrier knows of a caller. All of it may be missing, or sent empty. */
final class FactsReader {
  private static final String PASSED = "TN-Validation-Passed-";
  private static final String FAILED = "TN-Validation-Failed";
  private static final Map<Character, Attestation> LEVELS =
      Map.of('A', Attestation.FULL, 'B', Attestation.PARTIAL, 'C', Attestation.GATEWAY);

  private FactsReader() {}

  static CallFacts read(Form form) {
    return new CallFacts(
        present(form, "CallerName").map(PersonName::of),
        locality(form),
        present(form, "ForwardedFrom").map(PhoneNumber::of),
        attestation(form.first("StirVerstat")));
  }

  /** What follows the level, such as {@code -Diverted}, tells of the way and not of the caller. */
  static Attestation attestation(String verdict) {
    if (verdict.startsWith(FAILED)) {
      return Attestation.FAILED;
    }
    boolean passed = verdict.startsWith(PASSED) && verdict.length() > PASSED.length();
    boolean whole =
        passed
            && (verdict.length() == PASSED.length() + 1
                || verdict.charAt(PASSED.length() + 1) == '-');
    return whole
        ? LEVELS.getOrDefault(verdict.charAt(PASSED.length()), Attestation.NOT_STATED)
        : Attestation.NOT_STATED;
  }

  private static Optional<Locality> locality(Form form) {
    String city = form.first("FromCity");
    String state = form.first("FromState");
    String country = form.first("FromCountry");
    return Stream.of(city, state, country).allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(Locality.of(city, state, country));
  }

  private static Optional<String> present(Form form, String name) {
    return Optional.of(form.first(name)).filter(text -> !text.isEmpty());
  }
}
