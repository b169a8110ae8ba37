package dev.voiceline.core.runtime;

import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.recording.RecordingPolicy;

/**
 * What an operator can switch on beside the usual.
 *
 * @param pressesKeys whether the agent may press keys
 * @param lineName who signs text messages
 * @param pseudonyms by which conversations tell callers apart
 */
record CallExtras(
    RecordingPolicy recording, boolean pressesKeys, String lineName, Pseudonyms pseudonyms) {
  static CallExtras none() {
    return new CallExtras(
        RecordingPolicy.off(), false, "Insurance Eligibility Line", Pseudonyms.none());
  }

  CallExtras recording(RecordingPolicy policy) {
    return new CallExtras(policy, pressesKeys, lineName, pseudonyms);
  }

  CallExtras pressesKeys(boolean allowed) {
    return new CallExtras(recording, allowed, lineName, pseudonyms);
  }

  CallExtras lineName(String name) {
    return new CallExtras(recording, pressesKeys, name, pseudonyms);
  }

  CallExtras pseudonyms(Pseudonyms made) {
    return new CallExtras(recording, pressesKeys, lineName, made);
  }
}
