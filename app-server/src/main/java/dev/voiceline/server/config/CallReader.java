package dev.voiceline.server.config;

import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.disclosure.AttemptLimit;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The bounds of calls. */
final class CallReader {
  private CallReader() {}

  static CallSettings read(Fields fields) {
    Optional<PhoneNumber> person = PhoneNumbers.read(fields, Setting.VOICELINE_PERSON_NUMBER);
    return new CallSettings(
        fields.whole(Setting.VOICELINE_MAX_CALLS, 100, 1, 100_000, "100"),
        fields.has(Setting.CALLS_PER_SECOND)
            ? OptionalInt.of(fields.whole(Setting.CALLS_PER_SECOND, 10, 1, 10_000, "10"))
            : OptionalInt.empty(),
        Duration.ofMinutes(fields.whole(Setting.LONGEST_CALL_MINUTES, 30, 1, 240, "30")),
        person,
        fields.flag(Setting.PRESS_KEYS, false),
        attempts(fields),
        Duration.ofSeconds(fields.whole(Setting.DRAIN_SECONDS, 30, 0, 3_600, "30")),
        withoutAgent(fields, person));
  }

  private static AttemptLimit attempts(Fields fields) {
    AttemptLimit usual = AttemptLimit.standard();
    int minutes = Math.toIntExact(usual.window().toMinutes());
    return new AttemptLimit(
        fields.whole(Setting.INQUIRY_ATTEMPTS, usual.perCall(), 1, 10, "3"),
        fields.whole(Setting.INQUIRY_ATTEMPTS_PER_CALLER, usual.perCaller(), 1, 1_000, "6"),
        Duration.ofMinutes(fields.whole(Setting.INQUIRY_WINDOW_MINUTES, minutes, 1, 1_440, "60")));
  }

  private static WithoutAgent withoutAgent(Fields fields, Optional<PhoneNumber> person) {
    WithoutAgent who = fields.word(Setting.AGENT_LOST, WithoutAgent.KEYPAD);
    if (who == WithoutAgent.PERSON && person.isEmpty()) {
      fields.problem(
          Setting.AGENT_LOST.title()
              + " is person but nobody is named: set VOICELINE_PERSON_NUMBER, or choose keypad.");
    }
    return who;
  }
}
