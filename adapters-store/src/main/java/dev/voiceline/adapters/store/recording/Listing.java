package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.RecordingArchive.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is here and what is elsewhere, in one list. */
final class Listing {
  private record Name(String call, String recordingId) {}

  private Listing() {}

  /** Oldest first. What is both here and elsewhere is on its way, and is named once. */
  static List<Kept> together(List<Kept> here, List<Kept> elsewhere) {
    Map<Name, Kept> all = new LinkedHashMap<>();
    elsewhere.forEach(kept -> all.put(name(kept), kept));
    here.forEach(kept -> all.put(name(kept), kept));
    List<Kept> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparing(Kept::startedAt));
    return List.copyOf(sorted);
  }

  private static Name name(Kept kept) {
    return new Name(kept.call().value(), kept.recordingId());
  }
}
