package dev.voiceline.server.config;

/**
 * A value that somebody has set.
 *
 * @param name what it is called where it was set
 * @param text the value, without blanks around it
 */
record Given(String name, String text) {
  /** Values may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
