package dev.voiceline.server.setup;

import dev.voiceline.adapters.eligibility.network.PayerWays;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.TwilioSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that can be looked at with given settings, in the order of the chain from caller to model.
 */
public final class Examination {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final Probe probe = new Probe(http);
  private final ServerSettings settings;
  private final Supplier<Instant> now;

  /** Of a server with these settings. */
  public Examination(ServerSettings settings, Supplier<Instant> now) {
    this.settings = settings;
    this.now = now;
  }

  /** The checks of a server without an account. */
  public List<Check> checks() {
    return all(List.of());
  }

  /**
   * The checks of a server with an account.
   *
   * @param ours under which addresses the server is to be reached
   * @param api with the account's credentials
   */
  public List<Check> checks(Addresses ours, TwilioSettings account, TwilioApi api) {
    return all(
        List.of(
            new ClockCheck(probe, account.apiUrl(), now),
            new AccountCheck(api),
            new NumberCheck(api, account.phoneNumber(), ours),
            new PublicAddressCheck(probe, ours),
            new SocketCheck(http, ours, account.authToken())));
  }

  private List<Check> all(List<Check> ofAccount) {
    List<Check> checks = new ArrayList<>();
    checks.add(new SettingsCheck(settings));
    checks.add(new PortsCheck(probe, settings.listen()));
    checks.addAll(ofAccount);
    settings.openAi().ifPresent(openAi -> checks.add(new ModelCheck(probe, openAi)));
    if (settings.conversations().contains(ConversationKind.CASCADE)) {
      settings.cascade().ifPresent(parts -> checks.addAll(CascadeChecks.of(probe, parts)));
    }
    checks.add(new PayersCheck(settings.eligibility(), new PayerWays(new SystemTime())));
    checks.add(new StoreCheck(settings));
    return checks;
  }
}
