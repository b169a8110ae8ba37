package dev.voiceline.server.setup;

import dev.voiceline.server.carrier.Addresses;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Whether the server can be reached under its public name, as Twilio will. */
final class PublicAddressCheck implements Check {
  private static final String NAME = "Public address";
  private static final String PATH = "/voice/health";
  private final Probe probe;
  private final Addresses ours;

  PublicAddressCheck(Probe probe, Addresses ours) {
    this.probe = probe;
    this.ours = ours;
  }

  @Override
  public List<Finding> findings() {
    URI address = URI.create(ours.web() + PATH);
    Probe.Result result = probe.get(address, Map.of());
    if (result instanceof Probe.Result.Answered answer) {
      return List.of(of(address, answer));
    }
    Probe.Result.Unanswered unanswered = (Probe.Result.Unanswered) result;
    return List.of(
        Finding.problem(
            NAME,
            address
                + " cannot be reached: "
                + unanswered.why()
                + ". Start the tunnel or proxy, or mend YOUR_DOMAIN."));
  }

  private static Finding of(URI address, Probe.Result.Answered answer) {
    String tunnel = answer.headers().getOrDefault("ngrok-error-code", "");
    if (!tunnel.isEmpty()) {
      return Finding.problem(
          NAME,
          "ngrok answers for "
              + address.getHost()
              + " with "
              + tunnel
              + ": run \"ngrok http 5002\" (or your VOICELINE_HTTP_PORT), and set YOUR_DOMAIN to its host.");
    }
    if (answer.status() == 200 && answer.body().contains("\"Voice Agent\"")) {
      return answer.body().contains("\"draining\"")
          ? Finding.warning(NAME, address + " answers, but the server takes no more calls.")
          : Finding.ok(NAME, address + " answers.");
    }
    return switch (answer.status()) {
      case 502, 503, 504 ->
          Finding.problem(
              NAME,
              "A proxy answers at "
                  + address
                  + " with "
                  + answer.status()
                  + ", but not Voiceline behind it: run \"./voiceline serve\", and let the proxy lead to"
                  + " its HTTP port.");
      default ->
          Finding.problem(
              NAME,
              "Something else than Voiceline answers at "
                  + address
                  + " (status "
                  + answer.status()
                  + "): let YOUR_DOMAIN lead to Voiceline's HTTP port.");
    };
  }
}
