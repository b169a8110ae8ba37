package dev.voiceline.adapters.twilio;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the carrier is told when a call shall talk with the agent.
 *
 * @param stream where the audio goes: {@code wss://host/path}, without a query, which the carrier
 *     would drop; {@code ws://} on loopback only
 * @param action asked for the next instructions (POST) when the stream has ended; absolute
 * @param statusCallback told (POST) how the stream fares; absolute
 * @param parameters handed to the socket in its first message; name and value together are shorter
 *     than 500 characters and have no control characters
 * @param apology spoken, before the call is ended, when neither the stream nor the action can be
 *     reached
 */
public record ConnectStream(
    URI stream, URI action, URI statusCallback, Map<String, String> parameters, Spoken apology) {
  /** The carrier's bound for one parameter: its name and value have fewer characters than this. */
  public static final int PARAMETER_BOUND = 500;

  /**
   * Checks the carrier's rules, for it would tell of a breach only in its own log.
   *
   * @throws IllegalArgumentException when one is broken; the text names the part, never a
   *     parameter's value
   */
  public ConnectStream {
    requireStreamAddress(stream);
    requireWebAddress("action", action);
    requireWebAddress("status callback", statusCallback);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    parameters.forEach(ConnectStream::requireSendable);
  }

  /** The parameters may hold a ticket, so only their names are printed. */
  @Override
  public String toString() {
    return "ConnectStream[" + stream + ", parameters " + parameters.keySet() + "]";
  }

  private static void requireStreamAddress(URI address) {
    boolean secure = "wss".equals(address.getScheme());
    boolean local = "ws".equals(address.getScheme()) && Loopback.names(address.getHost());
    if (address.getHost() == null || !(secure || local)) {
      throw new IllegalArgumentException("the stream address must be wss://host/path: " + address);
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the stream address must have no query; use parameters: wss://" + address.getHost());
    }
  }

  private static void requireWebAddress(String what, URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException(
          "the " + what + " address must be an absolute http(s) URL: " + address);
    }
  }

  private static void requireSendable(String name, String value) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a stream parameter has no name");
    }
    if (name.length() + value.length() >= PARAMETER_BOUND) {
      throw new IllegalArgumentException(
          "the stream parameter %s is too long: name and value have %d characters, allowed are %d"
              .formatted(name, name.length() + value.length(), PARAMETER_BOUND - 1));
    }
    if (!SpokenText.isClean(name) || !SpokenText.isClean(value)) {
      throw new IllegalArgumentException(
          "the stream parameter " + name + " has control characters");
    }
  }
}
