package dev.voiceline.core.runtime;

import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.recording.RecordingPolicy;
import java.util.Optional;

/**
 * What an operator can switch on beside the usual.
 *
 * @param pressesKeys whether the agent may press keys
 * @param lineName who signs text messages
 * @param pseudonyms by which conversations tell callers apart
 * @param greetings where spoken greetings are kept
 */
record CallExtras(
    RecordingPolicy recording,
    boolean pressesKeys,
    String lineName,
    Pseudonyms pseudonyms,
    Optional<GreetingCache> greetings) {
  static CallExtras none() {
    return new CallExtras(
        RecordingPolicy.off(),
        false,
        "Insurance Eligibility Line",
        Pseudonyms.none(),
        Optional.empty());
  }

  CallExtras recording(RecordingPolicy policy) {
    return new CallExtras(policy, pressesKeys, lineName, pseudonyms, greetings);
  }

  CallExtras pressesKeys(boolean allowed) {
    return new CallExtras(recording, allowed, lineName, pseudonyms, greetings);
  }

  CallExtras lineName(String name) {
    return new CallExtras(recording, pressesKeys, name, pseudonyms, greetings);
  }

  CallExtras pseudonyms(Pseudonyms made) {
    return new CallExtras(recording, pressesKeys, lineName, made, greetings);
  }

  CallExtras greetings(GreetingCache kept) {
    return new CallExtras(recording, pressesKeys, lineName, pseudonyms, Optional.of(kept));
  }
}
