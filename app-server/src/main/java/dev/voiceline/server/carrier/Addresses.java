package dev.voiceline.server.carrier;

import dev.voiceline.server.menu.Position;
import java.net.URI;

/**
 * The addresses under which the carrier reaches this server. They come from the settings alone:
 * what a request says of its host proves nothing.
 *
 * @param web such as {@code https://abc123.ngrok.io}
 * @param socket such as {@code wss://abc123.ngrok.io}
 */
public record Addresses(String web, String socket) {
  /** What the carrier asks when a call comes in. */
  public static final String INCOMING = "/voice/incoming";

  /** Where the carrier tells how far calls are. */
  public static final String STATUS = "/voice/status";

  /** Where the carrier sends a call's audio. */
  public static final String STREAM = "/voice/stream";

  /** What the carrier asks when a stream has ended. */
  public static final String AFTER_STREAM = "/voice/after-stream";

  /** Where the carrier tells how a stream fares. */
  public static final String STREAM_STATUS = "/voice/stream-status";

  /** What the carrier asks with a caller's answer to the menu. */
  public static final String MENU = "/voice/menu/";

  /** What the carrier asks when people were dialed. */
  public static final String AFTER_DIAL = "/voice/after-dial/";

  /** What the carrier asks when an answer of this server has failed. */
  public static final String FALLBACK = "/voice/fallback";

  /**
   * Has the carrier ask again when nobody answers, at once and at most five times: this or another
   * server may just be starting. It is neither sent nor signed. Twilio takes no more than 15 s.
   */
  public static final String INSISTING = "#ct=2000&rt=5000&tt=15000&rc=5&rp=all";

  /** Behind a public host. */
  public static Addresses ofDomain(String domain) {
    return new Addresses("https://" + domain, "wss://" + domain);
  }

  /** The same, where this server's sockets have a host of their own. */
  public static Addresses ofDomain(String domain, String streamDomain) {
    return new Addresses("https://" + domain, "wss://" + streamDomain);
  }

  /** On this machine only. */
  public static Addresses ofLoopback(int port) {
    return new Addresses("http://127.0.0.1:" + port, "ws://127.0.0.1:" + port);
  }

  URI stream() {
    return URI.create(socket + STREAM);
  }

  URI afterStream() {
    return URI.create(web + AFTER_STREAM + INSISTING);
  }

  /** The same once more, after the carrier has waited. */
  public URI afterStream(int asked) {
    return URI.create(web + AFTER_STREAM + "/" + asked + INSISTING);
  }

  URI streamStatus() {
    return URI.create(web + STREAM_STATUS);
  }

  URI menu(Position position) {
    return URI.create(web + MENU + position);
  }

  URI afterDial(DialReason reason) {
    return URI.create(web + AFTER_DIAL + reason.word());
  }
}
