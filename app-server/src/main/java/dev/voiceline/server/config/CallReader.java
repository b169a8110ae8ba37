package dev.voiceline.server.config;

import java.time.Duration;
import java.util.OptionalInt;

/** The bounds of calls. */
final class CallReader {
  private CallReader() {}

  static CallSettings read(Fields fields) {
    return new CallSettings(
        fields.whole(Setting.VOICELINE_MAX_CALLS, 100, 1, 100_000, "100"),
        fields.has(Setting.CALLS_PER_SECOND)
            ? OptionalInt.of(fields.whole(Setting.CALLS_PER_SECOND, 10, 1, 10_000, "10"))
            : OptionalInt.empty(),
        Duration.ofMinutes(fields.whole(Setting.LONGEST_CALL_MINUTES, 30, 1, 240, "30")),
        PhoneNumbers.read(fields, Setting.VOICELINE_PERSON_NUMBER),
        fields.flag(Setting.PRESS_KEYS, false));
  }
}
