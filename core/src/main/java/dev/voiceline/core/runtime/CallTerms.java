package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a call is held under: with the same terms, the same events lead to the same decisions.
 *
 * @param turns before the conversation and the language have had their say
 * @param endpointing silence after which the conversation tells that the caller stopped
 * @param person whether there is one whom callers can ask for
 * @param attempts after so many failed ones nothing is looked up any more
 * @param clinics that the line knows by their number
 * @param today the day of the call
 * @param ownWords whether answers are worded by the embedder, and not by this library
 */
public record CallTerms(
    AgentCard agent,
    CallPolicy policy,
    TurnPolicy turns,
    Duration endpointing,
    RecordingPolicy recording,
    boolean person,
    int attempts,
    Set<Npi> clinics,
    LocalDate today,
    boolean ownWords) {
  public CallTerms {
    clinics = Set.copyOf(clinics);
  }
}
