package dev.voiceline.server.carrier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serves this machine only, for without an account nothing can be checked. Requests that a tunnel
 * or a browser brought are refused as well: they come from elsewhere, although from a loopback
 * address.
 */
public final class LoopbackOnly implements RequestCheck {
  private static final Pattern LOCAL_HOST =
      Pattern.compile(
          "(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
  private static final List<String> TRACES_OF_PROXIES =
      List.of("forwarded", "via", "x-real-ip", "cf-connecting-ip", "true-client-ip");
  private static final String TRACE_OF_PROXIES = "x-forwarded-";

  /** Proxies speak these to what they stand before; whoever runs on this machine does not. */
  private static final List<String> OLD_PROTOCOLS = List.of("HTTP/0.9", "HTTP/1.0");

  @Override
  public Optional<String> refuseUnread(Request request) {
    return refuse(request);
  }

  @Override
  public Optional<String> refuseForm(Request request, Map<String, List<String>> form) {
    return refuse(request);
  }

  @Override
  public Optional<String> refuseQuery(Request request, Map<String, List<String>> query) {
    return refuse(request);
  }

  @Override
  public Optional<String> refuseBody(
      Request request, byte[] body, Map<String, List<String>> fields) {
    return refuse(request);
  }

  @Override
  public Optional<String> refuseHandshake(Request request) {
    return refuse(request);
  }

  @Override
  public boolean serves(String account) {
    return true;
  }

  private static Optional<String> refuse(Request request) {
    boolean local = LOCAL_HOST.matcher(request.header("host")).matches();
    boolean passedOn =
        request.headers().keySet().stream()
            .anyMatch(
                name -> name.startsWith(TRACE_OF_PROXIES) || TRACES_OF_PROXIES.contains(name));
    boolean old = OLD_PROTOCOLS.contains(request.protocol());
    if (!local || passedOn || old) {
      return Optional.of(
          "it came from another machine, and without a Twilio account nothing can be checked (set"
              + " TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and YOUR_DOMAIN)");
    }
    return request.header("origin").isEmpty()
        ? Optional.empty()
        : Optional.of("it came from a web page");
  }
}
