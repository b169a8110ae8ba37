package dev.voiceline.adapters.store.retention;

import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has deleted.
 *
 * @param recordings how many recordings
 * @param contents the calls whose content is gone
 * @param auditEntries how many entries of the trail
 * @param held calls of which something was due, and kept because of a legal hold
 * @param failed recordings that could not be deleted
 */
public record RetentionReport(
    int recordings, List<CallId> contents, long auditEntries, List<CallId> held, int failed) {
  public RetentionReport {
    contents = List.copyOf(contents);
    held = List.copyOf(held);
  }

  /** Both together. */
  public RetentionReport and(RetentionReport other) {
    return new RetentionReport(
        recordings + other.recordings,
        Stream.concat(contents.stream(), other.contents.stream()).toList(),
        auditEntries + other.auditEntries,
        Stream.concat(held.stream(), other.held.stream()).distinct().toList(),
        failed + other.failed);
  }
}
