package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Something that happened in a call. Prints no value.
 *
 * @param number its place in the call, from 1
 * @param at when, to the millisecond
 * @param kind what, as a word of the program: {@code turn.heard}; never anything that somebody said
 * @param version of what this kind holds, from 1
 * @param open what operators and metrics may read: no health data
 * @param sealed what only the call's key opens
 */
public record JournalEntry(
    CallId call, long number, Instant at, String kind, int version, Fields open, Fields sealed) {
  /** The kind that ends a call. Entries after it are still taken. */
  public static final String ENDED = "call.ended";

  /** The kind after which a caller who has lost the agent goes on with keys. */
  public static final String BY_KEYS = "call.without_agent";

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_.]{0,63}");

  public JournalEntry {
    if (number < 1 || version < 1) {
      throw new IllegalArgumentException("numbers and versions count from 1");
    }
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("a kind is up to 64 small letters, digits, _ and .");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the call is over with it. */
  public boolean ends() {
    return kind.equals(ENDED);
  }

  @Override
  public String toString() {
    return call.brief() + " " + number + " " + kind;
  }
}
