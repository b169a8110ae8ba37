package dev.voiceline.server.wholecall;

import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Two servers behind one domain, each with a host of its own. New calls come to the first; all
 * other webhooks meet the second.
 */
final class TwinTown implements AutoCloseable {
  private static final int TRIES = 10;
  private static final String DOMAIN = "voice.example.test";
  private static final String KEY = "sk-the-only-key";
  private static final String YAML =
      """
      agent: {greeting: "%s"}
      transfer: {manner: warm}
      outgoing: {ring_seconds: 5}
      """
          .formatted(House.GREETING);

  final RealtimeModelServer model = new RealtimeModelServer(House.manner().withKey(KEY, true));
  final WebBalancer balancer;
  final PhoneNetwork phones;
  final TwilioRestServer rest;
  final News news = new News();
  final News newsOfSecond = new News();
  final VoiceServer first;
  final VoiceServer second;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  private TwinTown(FreePorts ports, FreePorts others) {
    opened.push(model);
    balancer = new WebBalancer(ports.http(), others.http());
    opened.push(balancer);
    PublicDomain domain =
        new PublicDomain(
            DOMAIN,
            balancer.port(),
            balancer.port(),
            Map.of(host(ports), ports.http(), host(others), others.http()));
    phones =
        PhoneNetwork.of(House.ACCOUNT, domain)
            .number(House.NUMBER)
            .spokenCharacter(Duration.ofMillis(5))
            .open();
    rest =
        TwilioRestServer.open(
            RestSettings.of(House.ACCOUNT, House.NUMBER), phones.exchange(), domain);
    opened.push(rest);
    try {
      first = server(ports, news);
      second = server(others, newsOfSecond);
    } catch (PortUnavailable taken) {
      close();
      throw taken;
    }
  }

  static TwinTown open() {
    for (int tried = 1; ; tried++) {
      try {
        return new TwinTown(FreePorts.find(), FreePorts.find());
      } catch (PortUnavailable taken) {
        if (tried == TRIES) {
          throw taken;
        }
      }
    }
  }

  /** The same, with somebody whom callers can ask for. */
  static TwinTown with(PersonBehavior person) {
    TwinTown town = open();
    town.phones.person(House.PERSON, person);
    return town;
  }

  private VoiceServer server(FreePorts ports, News watching) {
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("TWILIO_ACCOUNT_SID", House.ACCOUNT.sid()),
            Map.entry("TWILIO_AUTH_TOKEN", House.ACCOUNT.authToken()),
            Map.entry("TWILIO_PHONE_NUMBER", House.NUMBER),
            Map.entry("TWILIO_API_URL", rest.address().toString()),
            Map.entry("YOUR_DOMAIN", DOMAIN),
            Map.entry("VOICELINE_STREAM_DOMAIN", host(ports)),
            Map.entry("OPENAI_API_KEY", KEY),
            Map.entry("OPENAI_REALTIME_URL", model.uri().toString()),
            Map.entry("VOICELINE_HOST", "127.0.0.1"),
            Map.entry("VOICELINE_HTTP_PORT", String.valueOf(ports.http())),
            Map.entry("VOICELINE_MEDIA_PORT", String.valueOf(ports.media())),
            Map.entry("VOICELINE_PERSON_NUMBER", House.PERSON),
            Map.entry("VOICELINE_API_TOKEN", House.API_TOKEN),
            Map.entry("VOICELINE_DB_URL", "off"));
    VoiceServer server =
        VoiceServer.with(SettingsText.read(environment, YAML))
            .observer(watching)
            .lines(line -> {})
            .start();
    opened.push(server);
    return server;
  }

  private static String host(FreePorts ports) {
    return "127.0.0.1:" + ports.http();
  }

  @Override
  public void close() {
    phones.close();
    for (AutoCloseable each : opened) {
      try {
        each.close();
      } catch (Exception broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
