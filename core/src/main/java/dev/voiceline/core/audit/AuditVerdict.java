package dev.voiceline.core.audit;

/** What looking at the whole trail has shown. */
public sealed interface AuditVerdict {
  /** Nothing was changed, removed, added or moved. */
  record Intact(long count) implements AuditVerdict {}

  /**
   * Somebody has been at it.
   *
   * @param at the first place that is wrong, from 1
   * @param why one sentence
   */
  record Broken(long at, String why) implements AuditVerdict {}
}
