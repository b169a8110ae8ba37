package dev.voiceline.server.setup;

import dev.voiceline.server.carrier.Addresses;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a media socket can be opened under the public name. The handshake is signed as Twilio
 * signs it, so that the running server must have the same token and domain.
 */
final class SocketCheck implements Check {
  private static final String NAME = "Media socket";
  private static final Duration WITHIN = Duration.ofSeconds(8);
  private final HttpClient http;
  private final Addresses ours;
  private final String authToken;

  SocketCheck(HttpClient http, Addresses ours, String authToken) {
    this.http = http;
    this.ours = ours;
    this.authToken = authToken;
  }

  @Override
  public List<Finding> findings() {
    String address = ours.socket() + Addresses.STREAM;
    try {
      WebSocket socket =
          http.newWebSocketBuilder()
              .connectTimeout(WITHIN)
              .header("X-Twilio-Signature", signature(address))
              .buildAsync(URI.create(address), new WebSocket.Listener() {})
              .get(2 * WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      socket.abort();
      return List.of(Finding.ok(NAME, address + " takes signed handshakes."));
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return List.of(Finding.problem(NAME, why(address, cause)));
    } catch (TimeoutException slow) {
      return List.of(
          Finding.problem(NAME, address + " does not answer: see the public address first."));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of(Finding.skipped(NAME, "The check was stopped."));
    }
  }

  private static String why(String address, Throwable cause) {
    if (!(cause instanceof WebSocketHandshakeException handshake)) {
      return address
          + " cannot be reached: "
          + Probe.why(cause)
          + ". See the public address first.";
    }
    return switch (handshake.getResponse().statusCode()) {
      case 403 ->
          address
              + " refuses our signature: the running server has another TWILIO_AUTH_TOKEN or"
              + " YOUR_DOMAIN than this command; give both the same settings.";
      case 429 -> address + " has refused too much of late: try again in a minute.";
      default ->
          address
              + " answers the handshake with "
              + handshake.getResponse().statusCode()
              + ": let the proxy pass WebSocket upgrades on to Voiceline's HTTP port.";
    };
  }

  private String signature(String url) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(url.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HmacSHA1", absent);
    }
  }
}
