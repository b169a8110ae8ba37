package dev.voiceline.examples.inkwell;

import java.net.URI;
import java.time.Duration;

/**
 * An account at Inkwell, and how much is borne of it. The key is never printed.
 *
 * @param apiKey the secret key
 * @param url host of the sockets; {@code ws} on this machine only, since the key travels with it
 * @param connectWithin until the service listens
 * @param keepAliveEvery without audio, well below the 10 s after which the service hangs up
 * @param flushWithin for the last words after a flush
 * @param redials sockets that are lost in a row, without a word heard between them, before the
 *     transcription ends
 * @param pause before each of them
 */
public record InkwellSettings(
    String apiKey,
    URI url,
    Duration connectWithin,
    Duration keepAliveEvery,
    Duration flushWithin,
    int redials,
    Duration pause) {
  /** Throws when the key cannot be sent, or would be sent in clear. */
  public InkwellSettings {
    if (!apiKey.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          "INKWELL_API_KEY must not be empty and holds no blanks: copy it again");
    }
    if (!isPrivate(url)) {
      throw new IllegalArgumentException(
          "INKWELL_URL must begin with wss:// (or ws:// on this machine)");
    }
  }

  /** As the vendor advises. */
  public static InkwellSettings of(String apiKey) {
    return new InkwellSettings(
        apiKey,
        URI.create("wss://api.inkwell.example"),
        Duration.ofSeconds(3),
        Duration.ofSeconds(4),
        Duration.ofMillis(350),
        2,
        Duration.ofMillis(200));
  }

  /** At another host. */
  public InkwellSettings at(URI other) {
    return new InkwellSettings(
        apiKey, other, connectWithin, keepAliveEvery, flushWithin, redials, pause);
  }

  /** With so much silence before a sign of life. */
  public InkwellSettings withKeepAliveEvery(Duration quiet) {
    return new InkwellSettings(apiKey, url, connectWithin, quiet, flushWithin, redials, pause);
  }

  private static boolean isPrivate(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    boolean here = host.matches("localhost|127(\\.\\d{1,3}){3}");
    return "wss".equals(url.getScheme()) || ("ws".equals(url.getScheme()) && here);
  }

  @Override
  public String toString() {
    return "InkwellSettings[" + url.getHost() + "]";
  }
}
