package dev.voiceline.adapters.eligibility.x12;

import java.util.List;

/**
 * What stands between an ST and its SE.
 *
 * @param type 271, 999, ...
 * @param complete whether its own count of segments is right, where it is held to it
 */
record Transaction(String type, List<Segment> segments, boolean complete) {
  Transaction {
    segments = List.copyOf(segments);
  }
}
