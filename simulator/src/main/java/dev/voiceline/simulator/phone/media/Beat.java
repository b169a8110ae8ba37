package dev.voiceline.simulator.phone.media;

import java.util.Optional;

/** What a person does in 20 ms. */
public final class Beat {
  private final byte[] frame;
  private final Kind kind;
  private final Optional<Character> key;

  private Beat(byte[] frame, Kind kind, Optional<Character> key) {
    this.frame = frame;
    this.kind = kind;
    this.key = key;
  }

  /** Sorts of sound. */
  public enum Kind {
    /** Words. */
    SPEECH,
    /** A cough or the like. */
    NOISE,
    /** Nothing. */
    SILENCE
  }

  /** Twenty milliseconds of doing nothing. */
  public static Beat silent() {
    return new Beat(Frames.silence(), Kind.SILENCE, Optional.empty());
  }

  /** A sound: a frame of 160 bytes. */
  public static Beat of(byte[] frame, Kind kind) {
    return new Beat(frame, kind, Optional.empty());
  }

  /** A key, during which the line carries no sound. */
  public static Beat pressing(char key) {
    return new Beat(Frames.silence(), Kind.SILENCE, Optional.of(key));
  }

  /** The sound; not to be changed. */
  public byte[] frame() {
    return frame;
  }

  /** What sort of sound it is. */
  public Kind kind() {
    return kind;
  }

  /** A key that is pressed now. */
  public Optional<Character> key() {
    return key;
  }
}
