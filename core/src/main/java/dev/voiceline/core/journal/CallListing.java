package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list of calls.
 *
 * @param began when the first entry was made
 * @param ended when the last one was; nothing while it is unfinished
 */
public record CallListing(
    CallId call, Instant began, Optional<Instant> ended, boolean contentDeleted) {}
