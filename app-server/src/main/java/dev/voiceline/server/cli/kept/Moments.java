package dev.voiceline.server.cli.kept;

import dev.voiceline.server.cli.OptionRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as options: a day of the line's zone, or a time in UTC. */
final class Moments {
  private Moments() {}

  static Optional<Instant> read(String option, @Nullable String text, ZoneId zone)
      throws OptionRefused {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeException malformed) {
      throw new OptionRefused(
          option + " is no time: write it as 2026-11-26 or 2026-11-26T09:00:00Z.");
    }
  }
}
