package dev.voiceline.core.greeting;

/**
 * A greeting as it was spoken.
 *
 * @param text its words
 * @param audio all of it; must not be changed
 */
public record SpokenGreeting(String text, byte[] audio) {
  @Override
  public String toString() {
    return "SpokenGreeting[" + audio.length + " bytes]";
  }
}
