package dev.voiceline.adapters.objectstore;

/**
 * A key or a token. Prints masked.
 *
 * @param value in clear
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
