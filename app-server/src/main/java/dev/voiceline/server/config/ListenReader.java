package dev.voiceline.server.config;

import dev.voiceline.server.peers.Peer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the server is to be reached. */
final class ListenReader {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";
  private static final Set<String> LOOPBACKS = Set.of(LOOPBACK, "localhost", "::1", "[::1]");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?");
  private static final int LAST_PORT = 65_535;

  private ListenReader() {}

  static ListenSettings read(Fields fields, boolean account) {
    int http = fields.whole(Setting.VOICELINE_HTTP_PORT, 5002, 0, LAST_PORT, "5002");
    int media = fields.whole(Setting.VOICELINE_MEDIA_PORT, 5001, 0, LAST_PORT, "5001");
    if (http == media && http != 0) {
      fields.problem(
          "VOICELINE_HTTP_PORT and VOICELINE_MEDIA_PORT are both %d: give them different ports."
              .formatted(http));
    }
    return new ListenSettings(host(fields, account), http, media, ownHost(fields));
  }

  private static Optional<String> ownHost(Fields fields) {
    Optional<String> host = TwilioReader.host(fields, Setting.VOICELINE_STREAM_DOMAIN);
    if (host.filter(name -> TwilioReader.isDomain(name) && !Peer.isHost(name)).isPresent()) {
      fields.problem(
          "VOICELINE_STREAM_DOMAIN is not the host of a server: give its name, and a port up to 65535"
              + " if it needs one, such as node-1.example.com.");
    }
    return host;
  }

  private static String host(Fields fields, boolean account) {
    String host = fields.text(Setting.VOICELINE_HOST, account ? EVERYWHERE : LOOPBACK);
    if (!HOST.matcher(host).matches()) {
      fields.problem(
          "VOICELINE_HOST is \"%s\", but must be an address of this machine, such as 0.0.0.0."
              .formatted(Fields.shown(host)));
    } else if (!account && !LOOPBACKS.contains(host)) {
      fields.problem(
          ("VOICELINE_HOST is \"%s\", but without a Twilio account requests cannot be checked, so only"
                  + " 127.0.0.1 is served: leave it out, or set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN"
                  + " and YOUR_DOMAIN.")
              .formatted(Fields.shown(host)));
    }
    return host;
  }
}
