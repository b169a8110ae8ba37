package dev.voiceline.simulator.phone;

/**
 * An utterance that reached the caller's ear: decoded from the audio that was played, not from what
 * was sent. Times are milliseconds since the call's first media stream started or, before there was
 * one, since the call was placed.
 *
 * @param text what was understood
 * @param startMs when its first audible frame began
 * @param endMs when its last audible frame ended
 * @param source who spoke
 */
public record Heard(String text, long startMs, long endMs, Source source) {
  /** Who spoke. */
  public enum Source {
    /** The server, over the media stream. */
    AGENT,
    /** The telephone network, as an instruction told it. */
    VERB,
    /** Another person, over a connection between two calls. */
    PARTY
  }
}
