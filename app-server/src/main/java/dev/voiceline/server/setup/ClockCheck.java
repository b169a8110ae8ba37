package dev.voiceline.server.setup;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether this machine's clock agrees with Twilio's. */
final class ClockCheck implements Check {
  private static final String NAME = "Clock";
  private static final Duration NOTICEABLE = Duration.ofSeconds(5);
  private static final Duration HARMFUL = Duration.ofSeconds(60);
  private final Probe probe;
  private final URI reference;
  private final Supplier<Instant> now;

  ClockCheck(Probe probe, URI reference, Supplier<Instant> now) {
    this.probe = probe;
    this.reference = reference;
    this.now = now;
  }

  @Override
  public List<Finding> findings() {
    Probe.Result result = probe.get(reference, Map.of());
    Optional<Instant> theirs =
        result instanceof Probe.Result.Answered answer
            ? time(answer.headers().getOrDefault("date", ""))
            : Optional.empty();
    return List.of(
        theirs
            .map(this::of)
            .orElseGet(
                () -> Finding.skipped(NAME, reference.getHost() + " did not tell the time.")));
  }

  private Finding of(Instant theirs) {
    Duration off = Duration.between(theirs, now.get()).abs();
    String sentence =
        "This machine's clock is "
            + off.toSeconds()
            + " seconds off: switch on its time synchronization (NTP).";
    if (off.compareTo(HARMFUL) > 0) {
      return Finding.problem(NAME, sentence);
    }
    return off.compareTo(NOTICEABLE) > 0
        ? Finding.warning(NAME, sentence)
        : Finding.ok(NAME, "This machine's clock agrees with " + reference.getHost() + ".");
  }

  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
