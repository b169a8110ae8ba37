package dev.voiceline.core.media;

/** How the caller's line ended. */
public enum LineEnd {
  /** The caller hung up, or the network ended the call. */
  CALLER_HUNG_UP,
  /** This side closed it. */
  CLOSED_BY_US,
  /** The connection broke without a farewell. */
  LOST,
  /** Nothing arrived for longer than a living line allows. */
  SILENT,
  /** The peer broke the protocol or a bound. */
  PROTOCOL_BROKEN
}
