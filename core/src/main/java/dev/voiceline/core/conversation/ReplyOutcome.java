package dev.voiceline.core.conversation;

/** How the generation of a reply ended. */
public enum ReplyOutcome {
  /** It is whole. */
  COMPLETED,
  /** It was cut, by us or because the caller spoke. */
  CANCELLED,
  /** The other side stopped early: a length bound or a content rule. */
  INCOMPLETE,
  /**
   * Nothing usable came: no audio and no tool request, whatever the other side calls that. It may
   * be asked for again.
   */
  FAILED
}
