package dev.voiceline.core.journal;

/** What became of the wish to own a call. */
public sealed interface LeaseAnswer {
  /** The node owns it. */
  record Granted(Lease lease) implements LeaseAnswer {}

  /** Somebody owns it, maybe the same node. */
  record Held(NodeId by) implements LeaseAnswer {}
}
