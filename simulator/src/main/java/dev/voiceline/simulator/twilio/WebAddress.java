package dev.voiceline.simulator.twilio;

import java.net.URI;

/**
 * Where and how a server is asked.
 *
 * @param method {@code GET} or {@code POST}
 */
public record WebAddress(URI address, String method) {
  public WebAddress {
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new IllegalArgumentException("a webhook is requested with GET or POST");
    }
  }

  /** An address that is posted to, the usual way. */
  public static WebAddress post(URI address) {
    return new WebAddress(address, "POST");
  }
}
