package dev.voiceline.adapters.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Segments around LS and LE, which senders like to put where the guide does not have them. */
final class SegmentOrder {
  private static final Set<String> WITHIN = Set.of("LS", "NM1", "N3", "N4", "PER", "PRV");
  private static final Set<String> AFTER = Set.of("LS", "EB", "HL", "SE");

  private SegmentOrder() {}

  static List<String> check(List<Segment> segments) {
    List<String> sentences = new ArrayList<>();
    boolean within = false;
    boolean after = false;
    for (Segment segment : segments) {
      String tag = segment.tag();
      if (tag.equals("LE")) {
        within = false;
        after = true;
        continue;
      }
      if (within && !WITHIN.contains(tag)) {
        sentences.add(tag + " inside LS/LE: invalid order");
      }
      if (after && !AFTER.contains(tag)) {
        sentences.add(tag + " after LE: invalid order");
      }
      after = after && !AFTER.contains(tag);
      within = within || tag.equals("LS");
    }
    return sentences;
  }
}
