package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.menu.TurningAway;
import dev.voiceline.server.menu.TurningAway.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What becomes of callers whom no agent can take. */
final class TurningAwayReader {
  /** The carrier's own bound: it rings so many at once. */
  private static final int MOST_PEOPLE = 10;

  private TurningAwayReader() {}

  static TurningAway read(Fields fields, Optional<PhoneNumber> person) {
    List<PhoneNumber> listed = PhoneNumbers.read(fields.list(Section.PEOPLE), fields.problems());
    List<PhoneNumber> people = listed.isEmpty() ? person.stream().toList() : listed;
    if (people.size() > MOST_PEOPLE) {
      fields.problem(
          "voiceline.yaml: policies.people has %d numbers, but Twilio dials 10 at once: leave some out."
              .formatted(people.size()));
    }
    return new TurningAway(
        way(Setting.WHEN_BUSY, people, fields),
        way(Setting.WHEN_DRAINING, people, fields),
        way(Setting.WHEN_BROKEN, people, fields),
        people,
        Duration.ofSeconds(fields.whole(Setting.PEOPLE_RING_SECONDS, 20, 5, 120, "20")));
  }

  private static Way way(Setting setting, List<PhoneNumber> people, Fields fields) {
    Way way = fields.word(setting, Way.SENTENCE);
    if (way == Way.DIAL && people.isEmpty()) {
      fields.problem(
          setting.title()
              + " is dial but nobody is named: list numbers under policies.people, or set"
              + " VOICELINE_PERSON_NUMBER.");
    }
    return way;
  }
}
