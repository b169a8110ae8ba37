package dev.voiceline.server.wholecall;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.composition.VoiceServerBuilder;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.twilio.rest.RecordingEncryption;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server that may ask a simulated Twilio for whatever it likes, with a person at hand. */
final class Town implements AutoCloseable {
  static final String NUMBER = "+14155550100";
  static final String PERSON = "+12065550188";
  static final String PERSON_SAYS = "This is a person speaking.";

  private static final String DOMAIN = "voice.example.test";
  private static final String KEY = "sk-the-only-key";
  private static final int TRIES = 10;

  final RealtimeModelServer model;
  final PhoneNetwork phones;
  final TwilioRestServer rest;
  final VoiceServer server;
  final News news = new News();
  final List<String> log = new CopyOnWriteArrayList<>();

  /**
   * What is special about it.
   *
   * @param yaml its {@code voiceline.yaml}
   * @param key the operator's key of the model, right or wrong
   * @param environment further variables
   */
  record Plan(
      String yaml,
      String key,
      Map<String, String> environment,
      Faults faults,
      Optional<RecordingEncryption> encryption,
      Optional<RecordingStore> store) {
    static Plan usual() {
      return new Plan("", KEY, Map.of(), Faults.none(), Optional.empty(), Optional.empty());
    }

    Plan withYaml(String text) {
      return new Plan(text, key, environment, faults, encryption, store);
    }

    Plan withEnvironment(Map<String, String> variables) {
      return new Plan(yaml, key, Map.copyOf(variables), faults, encryption, store);
    }

    Plan withWrongKey() {
      return new Plan(yaml, "sk-somebody-elses", environment, faults, encryption, store);
    }

    Plan withFaults(Faults others) {
      return new Plan(yaml, key, environment, others, encryption, store);
    }

    Plan withRecordings(RecordingEncryption sealed, RecordingStore into) {
      return new Plan(yaml, key, environment, faults, Optional.of(sealed), Optional.of(into));
    }

    Town open() {
      for (int tried = 1; ; tried++) {
        try {
          return new Town(this, freePort(), freePort());
        } catch (PortUnavailable taken) {
          if (tried == TRIES) {
            throw taken;
          }
        }
      }
    }
  }

  /** The network must know the ports before the server can know the network. */
  private Town(Plan plan, int http, int media) {
    PublicDomain domain = new PublicDomain(DOMAIN, http, media);
    model = new RealtimeModelServer(House.manner().withFaults(plan.faults()).withKey(KEY, true));
    phones =
        PhoneNetwork.of(House.ACCOUNT, domain)
            .number(NUMBER)
            .spokenCharacter(Duration.ofMillis(5))
            .open();
    RestSettings api = RestSettings.of(House.ACCOUNT, NUMBER);
    rest =
        TwilioRestServer.open(
            plan.encryption().map(api::withEncryption).orElse(api), phones.exchange(), domain);
    Person person =
        Person.script().whenHears("Press 1").presses("1").whenBridged().says(PERSON_SAYS).build();
    phones.person(PERSON, PersonBehavior.answers(Duration.ofMillis(100), person::onPhone));
    VoiceServerBuilder builder =
        VoiceServer.with(settings(plan, http, media)).observer(news).lines(log::add);
    plan.store().ifPresent(builder::recordings);
    try {
      server = builder.start();
    } catch (PortUnavailable taken) {
      phones.close();
      rest.close();
      model.close();
      throw taken;
    }
  }

  PhoneCall call(Person person) {
    return call(person, CallOptions.usual());
  }

  PhoneCall call(Person person, CallOptions options) {
    return phones.call(options, person.onPhone());
  }

  /** What {@code /voice/health} answers. */
  String health() {
    URI address = URI.create("http://127.0.0.1:%d/voice/health".formatted(server.httpPort()));
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    phones.close();
    server.close();
    rest.close();
    model.close();
  }

  private ServerSettings settings(Plan plan, int http, int media) {
    Map<String, String> given = new HashMap<>();
    given.put("TWILIO_ACCOUNT_SID", House.ACCOUNT.sid());
    given.put("TWILIO_AUTH_TOKEN", House.ACCOUNT.authToken());
    given.put("TWILIO_PHONE_NUMBER", NUMBER);
    given.put("TWILIO_API_URL", rest.address().toString());
    given.put("YOUR_DOMAIN", DOMAIN);
    given.put("OPENAI_API_KEY", plan.key());
    given.put("OPENAI_REALTIME_URL", model.uri().toString());
    given.put("VOICELINE_HOST", "127.0.0.1");
    given.put("VOICELINE_HTTP_PORT", String.valueOf(http));
    given.put("VOICELINE_MEDIA_PORT", String.valueOf(media));
    given.put("VOICELINE_PERSON_NUMBER", PERSON);
    given.put("VOICELINE_DB_URL", "off");
    given.putAll(plan.environment());
    ServerSettings settings = read(given, plan.yaml());
    Agent agent = settings.agent();
    return settings.withAgent(
        new Agent(
            agent.instructions(),
            Cue.verbatim(House.GREETING),
            agent.farewellCue(),
            agent.tools(),
            agent.voicing()));
  }

  private static ServerSettings read(Map<String, String> environment, String yaml) {
    try {
      Path file = Files.createTempFile("voiceline-", ".yaml");
      try {
        Files.writeString(file, yaml);
        return ServerSettings.from(
            new SettingSources(
                Map.of(), environment, Optional.empty(), false, Optional.of(file), true));
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
