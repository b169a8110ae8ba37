package dev.voiceline.simulator.realtime;

/** What the service does with everybody who knocks. */
public enum Outage {
  /** It is there. */
  NONE,
  /** It answers the handshake with HTTP 503. */
  REFUSES,
  /** It hangs up without an answer. */
  DROPS
}
