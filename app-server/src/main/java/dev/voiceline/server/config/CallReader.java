package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;

/** The bounds of calls. */
final class CallReader {
  private CallReader() {}

  static CallSettings read(Fields fields) {
    return new CallSettings(
        fields.whole(Setting.VOICELINE_MAX_CALLS, 100, 1, 100_000, "100"),
        Duration.ofMinutes(fields.whole(Setting.LONGEST_CALL_MINUTES, 30, 1, 240, "30")),
        PhoneNumbers.read(fields, Setting.VOICELINE_PERSON_NUMBER).map(PhoneNumber::of));
  }
}
