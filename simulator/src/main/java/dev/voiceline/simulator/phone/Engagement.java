package dev.voiceline.simulator.phone;

/** What a call is doing. */
public enum Engagement {
  /** It rings, waits for a document, or is over. */
  NOTHING,
  /** It is connected with a media stream, or about to be. */
  STREAM,
  /** It hears the network: a text, a file, a pause. */
  ANNOUNCEMENT,
  /** It is asked for keys or words. */
  QUESTION,
  /** Somebody is being called on its behalf. */
  DIALING,
  /** It waits in a room for talk to begin. */
  WAITING,
  /** It is connected with other calls. */
  TALKING
}
