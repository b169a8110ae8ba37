package dev.voiceline.server.carrier;

import dev.voiceline.server.menu.Position;
import dev.voiceline.server.peers.Peer;
import java.net.URI;
import java.util.Optional;

/**
 * The addresses under which the carrier reaches this server. They come from the settings alone:
 * what a request says of its host proves nothing.
 *
 * @param web such as {@code https://abc123.ngrok.io}
 * @param socket such as {@code wss://abc123.ngrok.io}
 * @param here this server's own host, where several share the domain: it stands in the addresses of
 *     webhooks that are about what this server alone knows
 */
public record Addresses(String web, String socket, Optional<Peer> here) {
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

  /** Where a call by keypad begins; its steps are beneath. */
  public static final String KEYPAD = "/voice/keypad";

  /** What the carrier asks when an answer of this server has failed. */
  public static final String FALLBACK = "/voice/fallback";

  /**
   * Has the carrier ask again when nobody answers, at once and at most five times: this or another
   * server may just be starting. It is neither sent nor signed. Twilio takes no more than 15 s.
   */
  public static final String INSISTING = "#ct=2000&rt=5000&tt=15000&rc=5&rp=all";

  /** Behind a public host. */
  public static Addresses ofDomain(String domain) {
    return new Addresses("https://" + domain, "wss://" + domain, Optional.empty());
  }

  /** The same, where this server has a host of its own besides, for its sockets. */
  public static Addresses ofDomain(String domain, String streamDomain) {
    return new Addresses(
        "https://" + domain, "wss://" + streamDomain, Optional.of(Peer.ofHost(streamDomain)));
  }

  /** On this machine only. */
  public static Addresses ofLoopback(int port) {
    return new Addresses("http://127.0.0.1:" + port, "ws://127.0.0.1:" + port, Optional.empty());
  }

  /** Whether the carrier asks anew after 5 s when it asks there, as {@link #INSISTING} has it. */
  public static boolean isInsistedOn(String path) {
    return path.startsWith(AFTER_STREAM) || path.startsWith(KEYPAD);
  }

  /** What addresses end with that are about what this server alone knows; often empty. */
  public String query() {
    return here.map(Peer::query).orElse("");
  }

  URI stream() {
    return URI.create(socket + STREAM);
  }

  URI afterStream() {
    return URI.create(web + AFTER_STREAM + query() + INSISTING);
  }

  /** The same once more, after the carrier has waited: for whichever server may go on then. */
  public URI afterStream(int asked) {
    return URI.create(web + AFTER_STREAM + "/" + asked + INSISTING);
  }

  URI streamStatus() {
    return URI.create(web + STREAM_STATUS + query());
  }

  /** What the carrier asks with the keys that answer a step. */
  public URI keypad(int step) {
    return URI.create(web + KEYPAD + "/" + step + query() + INSISTING);
  }

  URI menu(Position position) {
    return URI.create(web + MENU + position);
  }

  URI afterDial(DialReason reason) {
    return URI.create(web + AFTER_DIAL + reason.word());
  }
}
