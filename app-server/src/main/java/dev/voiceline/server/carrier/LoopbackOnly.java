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
      List.of("x-forwarded-for", "x-forwarded-host", "forwarded");

  @Override
  public Optional<String> refuseForm(Request request, Map<String, List<String>> form) {
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
        TRACES_OF_PROXIES.stream().anyMatch(trace -> !request.header(trace).isEmpty());
    if (!local || passedOn) {
      return Optional.of(
          "it came from another machine, and without a Twilio account nothing can be checked (set"
              + " TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and YOUR_DOMAIN)");
    }
    return request.header("origin").isEmpty()
        ? Optional.empty()
        : Optional.of("it came from a web page");
  }
}
