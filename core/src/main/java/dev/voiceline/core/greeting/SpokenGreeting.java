package dev.voiceline.core.greeting;

/** A greeting as it was spoken. Immutable. */
public final class SpokenGreeting {
  private final String text;
  private final byte[] audio;

  /** These words and this sound. */
  public SpokenGreeting(String text, byte[] audio) {
    this.text = text;
    this.audio = audio.clone();
  }

  /** Its words. */
  public String text() {
    return text;
  }

  /** All of it. The array is the caller's. */
  public byte[] audio() {
    return audio.clone();
  }

  /** How many bytes its audio has. */
  int size() {
    return audio.length;
  }

  @Override
  public String toString() {
    return "SpokenGreeting[" + audio.length + " bytes]";
  }
}
