package dev.voiceline.server.config;

import dev.voiceline.core.eligibility.Npi;
import java.util.Optional;

/** Provider numbers as settings. */
final class NpiReader {
  private NpiReader() {}

  static Optional<Npi> read(Given given, Problems problems) {
    Optional<Npi> npi = Npi.parse(given.text());
    if (npi.isEmpty()) {
      problems.add(
          "%s is \"%s\", which fails the check of provider numbers (NPI): copy its ten digits again."
              .formatted(given.name(), Fields.shown(given.text())));
    }
    return npi;
  }
}
