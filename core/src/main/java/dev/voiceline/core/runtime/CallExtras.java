package dev.voiceline.core.runtime;

import dev.voiceline.core.recording.RecordingPolicy;
import java.util.Optional;

/**
 * What an operator can switch on beside the usual.
 *
 * @param pressesKeys whether the agent may press keys
 * @param lineName who signs text messages; the line itself when empty
 */
record CallExtras(RecordingPolicy recording, boolean pressesKeys, Optional<String> lineName) {
  static CallExtras none() {
    return new CallExtras(RecordingPolicy.off(), false, Optional.empty());
  }

  CallExtras recording(RecordingPolicy policy) {
    return new CallExtras(policy, pressesKeys, lineName);
  }

  CallExtras pressesKeys(boolean allowed) {
    return new CallExtras(recording, allowed, lineName);
  }

  CallExtras lineName(String name) {
    return new CallExtras(recording, pressesKeys, Optional.of(name));
  }
}
