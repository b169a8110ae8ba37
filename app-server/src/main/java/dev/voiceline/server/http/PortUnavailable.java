package dev.voiceline.server.http;

/**
 * A port cannot be had. The message is one sentence that names the port, the setting and the mend.
 */
public final class PortUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortUnavailable(String sentence) {
    super(sentence);
  }
}
