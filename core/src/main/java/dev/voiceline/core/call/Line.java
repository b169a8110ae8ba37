package dev.voiceline.core.call;

/** How a call that has begun stands with its line. */
public enum Line {
  /** It is there, and nothing makes another expected. */
  HELD,
  /** It is there, and the network was told to take it away for a while. */
  LENT,
  /** The network took it away and brings a new one. */
  TAKEN,
  /** It broke, and a new one may come. */
  BROKEN;

  /** Whether the caller hears nothing of this side. */
  public boolean away() {
    return this == TAKEN || this == BROKEN;
  }
}
