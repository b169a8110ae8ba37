package dev.voiceline.server.config;

import dev.voiceline.core.cascade.CascadePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The cascade: who listens, who thinks and who speaks. Of each part the first is asked first, and
 * the others stand in for it.
 *
 * @param ears recognizers; at least one
 * @param keyTerms words that are rare elsewhere and likely here
 * @param minds chat models; at least one
 * @param voices at least one
 * @param opensWithin a recognizer or a voice that is not ready after so long is passed over
 * @param nextMindAfter after so long without a word of a chat model the next is asked
 * @param policy all other numbers
 */
public record CascadeSettings(
    List<EarSettings> ears,
    List<String> keyTerms,
    List<MindSettings> minds,
    List<VoiceSettings> voices,
    Duration opensWithin,
    Duration nextMindAfter,
    CascadePolicy policy) {
  public CascadeSettings {
    ears = List.copyOf(ears);
    keyTerms = List.copyOf(keyTerms);
    minds = List.copyOf(minds);
    voices = List.copyOf(voices);
    if (ears.isEmpty() || minds.isEmpty() || voices.isEmpty()) {
      throw new IllegalArgumentException("a cascade has a recognizer, a chat model and a voice");
    }
  }

  /** What works and still deserves a word, one sentence each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    ears.forEach(ear -> warnings.addAll(ear.deepgram().warnings()));
    voices.forEach(voice -> warnings.addAll(voice.warnings()));
    return warnings.stream().distinct().toList();
  }
}
