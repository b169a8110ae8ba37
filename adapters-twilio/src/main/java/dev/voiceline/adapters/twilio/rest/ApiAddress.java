package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.adapters.twilio.Loopback;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * Where the REST API is. The region comes from here alone: no variable of the environment is read.
 *
 * @param base {@code https}; {@code http} on this machine only, since credentials and health data
 *     go there
 */
public record ApiAddress(URI base) {
  /** Twilio's own, in its US region. */
  public static final ApiAddress TWILIO = new ApiAddress(URI.create("https://api.twilio.com"));

  public ApiAddress {
    String scheme = Objects.requireNonNullElse(base.getScheme(), "").toLowerCase(Locale.ROOT);
    boolean safe =
        scheme.equals("https") || (scheme.equals("http") && Loopback.names(base.getHost()));
    if (!safe || base.getHost() == null || base.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The address of Twilio's REST API must begin with https://, or with http:// on this machine.");
    }
  }

  /** The same path and query of another host, at this one. */
  URI take(URI request) {
    String prefix = base.getRawPath().replaceAll("/+$", "");
    String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
    return URI.create(
        base.getScheme() + "://" + base.getRawAuthority() + prefix + request.getRawPath() + query);
  }
}
