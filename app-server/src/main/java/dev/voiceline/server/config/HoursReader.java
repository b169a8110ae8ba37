package dev.voiceline.server.config;

import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.server.menu.Destination;
import dev.voiceline.server.menu.OpeningHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When the line is open, and what callers hear otherwise. */
final class HoursReader {
  private static final ZoneId NO_ZONE = ZoneId.of("UTC");
  private static final List<String> INSTEAD = List.of("agent", "person", "dial");
  private static final String CLOSED =
      "We are closed at the moment. Please call again later. Goodbye.";

  private HoursReader() {}

  static Optional<OpeningHours> read(Fields fields, DestinationReader destinations) {
    return fields.group(Section.HOURS).map(branch -> hours(branch, destinations));
  }

  private static OpeningHours hours(Branch branch, DestinationReader destinations) {
    ZoneId zone = zone(branch);
    Map<DayOfWeek, List<OpeningHours.Span>> days = days(branch);
    Set<LocalDate> holidays = holidays(branch);
    Optional<Branch> closed = branch.group("closed");
    SpokenReader voice = closed.map(SpokenReader.usual()::within).orElse(SpokenReader.usual());
    Spoken sentence =
        voice.sentence(closed.flatMap(group -> group.value("say")).map(Given::text).orElse(CLOSED));
    Optional<Destination> instead =
        closed
            .filter(group -> INSTEAD.stream().anyMatch(group::has))
            .flatMap(group -> destinations.read(group, INSTEAD, voice));
    closed.ifPresent(Branch::done);
    branch.done();
    return new OpeningHours(zone, days, holidays, sentence, instead);
  }

  private static ZoneId zone(Branch branch) {
    Optional<String> name = branch.required("zone", "America/New_York").map(Given::text);
    try {
      // A bare offset would be wrong for half of the year.
      if (name.isPresent() && ZoneId.getAvailableZoneIds().contains(name.get())) {
        return ZoneId.of(name.get());
      }
    } catch (DateTimeException unusable) {
      // Told like a zone that nobody knows.
    }
    name.ifPresent(
        given ->
            branch.problem(
                "zone",
                "is \"%s\", which is no time zone".formatted(Fields.shown(given))
                    + Spelling.nearest(given, ZoneId.getAvailableZoneIds())
                        .map(known -> "; did you mean " + known + "?")
                        .orElse(": write it as America/New_York.")));
    return NO_ZONE;
  }

  private static Map<DayOfWeek, List<OpeningHours.Span>> days(Branch branch) {
    Map<DayOfWeek, List<OpeningHours.Span>> days = new EnumMap<>(DayOfWeek.class);
    boolean named = false;
    for (DayOfWeek day : DayOfWeek.values()) {
      String key = day.name().toLowerCase(Locale.ROOT);
      named |= branch.has(key);
      List<OpeningHours.Span> spans = SpanReader.read(branch, key);
      if (!spans.isEmpty()) {
        days.put(day, spans);
      }
    }
    if (!named) {
      branch.problem("names no day: write for example \"monday: 09:00-17:00\".");
    }
    return days;
  }

  private static Set<LocalDate> holidays(Branch branch) {
    Set<LocalDate> holidays = new HashSet<>();
    for (Given given : branch.values("holidays")) {
      try {
        holidays.add(LocalDate.parse(given.text()));
      } catch (DateTimeException malformed) {
        branch
            .problems()
            .add(
                "%s is \"%s\", but must be a date, such as 2026-12-25."
                    .formatted(given.name(), Fields.shown(given.text())));
      }
    }
    return holidays;
  }
}
