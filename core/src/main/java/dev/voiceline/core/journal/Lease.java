package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;

/**
 * The right of a node to go on with a call.
 *
 * @param fence grows with every owner: what comes under an older one is refused
 */
public record Lease(CallId call, NodeId node, long fence) {
  public Lease {
    if (fence < 1) {
      throw new IllegalArgumentException("fences count from 1");
    }
  }

  /**
   * The lease of the node that a new call has reached. It needs no database, so that a call begins
   * without one; it begins to run with the first entry.
   */
  public static Lease ofNewCall(CallId call, NodeId node) {
    return new Lease(call, node, 1);
  }
}
