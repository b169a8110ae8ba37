package dev.voiceline.server.config;

import dev.voiceline.adapters.store.retention.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long things are kept, from the beginning of their call.
 *
 * @param transcriptsDays what was said, and all else that is sealed
 * @param auditYears the audit trail
 * @param hour of the day in the line's zone at which is deleted, 0 to 23
 */
public record RetentionSettings(int recordingsDays, int transcriptsDays, int auditYears, int hour) {
  static final int AUDIT_YEARS = 6;

  private static final RetentionSettings USUAL = new RetentionSettings(90, 180, AUDIT_YEARS, 3);

  /** 90 days of recordings, 180 of transcripts, six years of audit; at three in the night. */
  public static RetentionSettings usual() {
    return USUAL;
  }

  /** The same as the store takes it. */
  public RetentionPolicy policy() {
    return new RetentionPolicy(
        Duration.ofDays(recordingsDays), Duration.ofDays(transcriptsDays), years(auditYears));
  }

  /** What is allowed and still deserves a word. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (auditYears < AUDIT_YEARS) {
      warnings.add(
          "policies.retention.audit_years is %d: HIPAA asks for six years (45 CFR 164.316), so set 6 or"
                  .formatted(auditYears)
              + " more.");
    }
    if (recordingsDays > transcriptsDays) {
      warnings.add(
          "policies.retention.recordings_days is %d and transcripts_days %d: what was said can still be"
                  .formatted(recordingsDays, transcriptsDays)
              + " heard when its transcript is gone, so keep recordings no longer than transcripts.");
    }
    return warnings;
  }

  /** Leap days included. */
  private static Duration years(int years) {
    return Duration.ofDays(years * 365L + (years + 3) / 4);
  }
}
