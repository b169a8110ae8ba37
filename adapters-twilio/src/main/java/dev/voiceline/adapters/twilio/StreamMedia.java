package dev.voiceline.adapters.twilio;

import java.util.Base64;

/** What the caller said: usually 20 ms of mu-law. */
final class StreamMedia implements StreamMessage {
  /** The time of a frame that did not say it. */
  static final long NO_TIME = -1;

  private static final int LONGEST_TIME = 15;
  private final String streamSid;
  private final String track;
  private final long millis;
  private final byte[] audio;

  private StreamMedia(String streamSid, String track, long millis, byte[] audio) {
    this.streamSid = streamSid;
    this.track = track;
    this.millis = millis;
    this.audio = audio;
  }

  /**
   * Made of the texts as they stand in the message; {@link StreamMessage.Garbled} when the payload
   * is no base64.
   */
  static StreamMessage of(String streamSid, String track, String timestamp, String payload) {
    try {
      byte[] audio = Base64.getDecoder().decode(payload);
      return new StreamMedia(streamSid, track, millis(timestamp), audio);
    } catch (IllegalArgumentException notBase64) {
      return new Garbled("media: the payload is not base64");
    }
  }

  String streamSid() {
    return streamSid;
  }

  /** Whether it is the caller's voice and not an echo of ours. */
  boolean isInbound() {
    return !track.startsWith("outbound");
  }

  /** When it was said, in ms since the stream began, or {@link #NO_TIME}. */
  long millis() {
    return millis;
  }

  /** Mu-law, 8 bytes per ms; the receiver's to keep. */
  byte[] audio() {
    return audio;
  }

  @Override
  public void tell(Visitor visitor) {
    visitor.media(this);
  }

  private static long millis(String digits) {
    if (digits.isEmpty() || digits.length() > LONGEST_TIME) {
      return NO_TIME;
    }
    long millis = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NO_TIME;
      }
      millis = millis * 10 + digit;
    }
    return millis;
  }
}
