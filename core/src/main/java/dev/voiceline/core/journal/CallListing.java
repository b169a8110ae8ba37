package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list of calls.
 *
 * @param began when the first entry was made
 * @param ended when the last one was; nothing while it is unfinished
 * @param reason why it ended, as its last end says in the open field {@code reason}
 */
public record CallListing(
    CallId call,
    Instant began,
    Optional<Instant> ended,
    Optional<String> reason,
    boolean contentDeleted) {
  /** One that does not say why it ended. */
  public CallListing(CallId call, Instant began, Optional<Instant> ended, boolean contentDeleted) {
    this(call, began, ended, Optional.empty(), contentDeleted);
  }
}
