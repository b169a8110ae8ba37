package dev.voiceline.simulator.phone.media;

/** What a server says over a media stream. */
sealed interface ServerMessage {
  /** Play this after what was sent before. */
  final class Media implements ServerMessage {
    private final byte[] audio;

    Media(byte[] audio) {
      this.audio = audio;
    }

    byte[] audio() {
      return audio;
    }
  }

  /** Say when everything before this was played. */
  record Mark(String name) implements ServerMessage {}

  /** Drop what was not played. */
  record Clear() implements ServerMessage {}

  /** Something that Twilio passes over with a warning. */
  record Invalid(String why) implements ServerMessage {}
}
