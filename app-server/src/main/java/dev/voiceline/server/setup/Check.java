package dev.voiceline.server.setup;

import java.util.List;

/** One thing to look at. Blocks for seconds at most, and never throws. */
public interface Check {
  /** What there is to say of it; at least one sentence. */
  List<Finding> findings();
}
