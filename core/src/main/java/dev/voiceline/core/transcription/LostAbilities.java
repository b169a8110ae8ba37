package dev.voiceline.core.transcription;

import java.util.ArrayList;
import java.util.List;

/** What has to be done without when another recognizer goes on. */
final class LostAbilities {
  private LostAbilities() {}

  /** The words for it. */
  static List<String> of(TranscriptionTraits before, TranscriptionTraits after) {
    List<String> missing = new ArrayList<>();
    if (before.endsTurns() && !after.endsTurns()) {
      missing.add("ends of turns by their meaning");
    }
    if (before.foresees() && !after.foresees()) {
      missing.add("likely ends of turns");
    }
    if (before.flushes() && !after.flushes()) {
      missing.add("last words on demand");
    }
    if (before.adapts() && !after.adapts()) {
      missing.add("listening for what was asked");
    }
    return missing;
  }
}
