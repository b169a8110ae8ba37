package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.net.URI;
import java.util.function.UnaryOperator;

/** The simulator's REST API, and a client of ours that talks to it. */
public final class SimulatedApi implements AutoCloseable {
  public final TwilioRestServer server;
  final TalkingExchange exchange = new TalkingExchange();
  public final TwilioRest rest;
  public final TestAlarms alarms = new TestAlarms();
  private final LoopbackApi hooks = new LoopbackApi();

  SimulatedApi(TwilioCredentials credentials, UnaryOperator<RestSettings> more) {
    RestSettings settings =
        RestSettings.of(new TwilioAccount(RestBench.ACCOUNT, "secret-token"), "+14155550100");
    server =
        TwilioRestServer.open(
            more.apply(settings),
            exchange,
            PublicDomain.at("voice.example.com", hooks.address().base().getPort()));
    rest =
        new TwilioRest(
            credentials,
            new ApiAddress(server.address()),
            alarms,
            RestBench.PATIENT,
            new Repeating(3, java.time.Duration.ofMillis(500), () -> 1.0));
  }

  /** With the account's own token. */
  public static SimulatedApi with(UnaryOperator<RestSettings> more) {
    return new SimulatedApi(TwilioCredentials.authToken(RestBench.ACCOUNT, "secret-token"), more);
  }

  static URI hook(String path) {
    return URI.create("https://voice.example.com/voice/" + path);
  }

  @Override
  public void close() {
    rest.close();
    server.close();
    hooks.close();
  }
}
