package dev.voiceline.adapters.deepgram;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Builds the address of a socket. Whatever it is, it says that nothing may be kept: there is no way
 * to build one that does not.
 */
final class SocketAddress {
  private static final String KEEP_NOTHING = "mip_opt_out=true";

  private final StringBuilder address;

  SocketAddress(DeepgramAccount account, String path) {
    address = new StringBuilder(account.url().toString().replaceAll("/+$", ""));
    address.append(path).append('?').append(KEEP_NOTHING);
    with("encoding", "mulaw").with("sample_rate", "8000");
  }

  SocketAddress with(String name, String value) {
    address.append('&').append(name).append('=').append(encoded(value));
    return this;
  }

  SocketAddress withEach(String name, Iterable<String> values) {
    values.forEach(value -> with(name, value));
    return this;
  }

  URI build() {
    return URI.create(address.toString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
