package dev.voiceline.core.audit;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.privacy.Pseudonym;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody saw, heard, changed or deleted something. Prints no value.
 *
 * @param at when, to the millisecond
 * @param kind what, as a word of the program: {@code benefits.disclosed}
 * @param actor who, as the operator knows them: a caller's role, an account, {@code retention}
 * @param subject whom it is about, as a keyed hash
 * @param detail what else; no identifiers
 */
public record AuditEntry(
    Instant at,
    String kind,
    String actor,
    Optional<CallId> call,
    Optional<Pseudonym> subject,
    Fields detail) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_.]{0,63}");

  public AuditEntry {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("a kind is up to 64 small letters, digits, _ and .");
    }
    if (actor.isBlank() || actor.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an actor is plain text, and not blank");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public String toString() {
    return kind + call.map(of -> " " + of.brief()).orElse("");
  }
}
