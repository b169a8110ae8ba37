package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.composition.VoiceServerBuilder;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A real server between simulated neighbors, with what tests ask of it. */
final class House implements AutoCloseable {
  /** Short, since speech takes its time. */
  static final String GREETING = "Hello. How can I help?";

  static final Duration PATIENCE = Duration.ofSeconds(60);

  static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC" + "0123456789abcdef".repeat(2), "secret-of-the-account");

  /** The server's own number. */
  static final String NUMBER = "+14155550100";

  /** The number of the person whom callers can ask for. */
  static final String PERSON = "+12065550188";

  static final String API_TOKEN = "0123456789abcdef0123456789abcdef";

  private static final int TRIES = 10;
  private static final String DOMAIN = "voice.example.test";
  private static final String STREAM = "/voice/stream";
  private static final String KEY = "sk-the-only-key";

  final RealtimeModelServer model;
  final VoiceServer server;
  final PhoneNetwork phones;
  final News news = new News();
  final List<String> log = new CopyOnWriteArrayList<>();

  /** What the network can be asked for, where the server asks for anything. */
  final Optional<TwilioRestServer> rest;

  private House(RealtimeSettings manner, String key) {
    this(manner, key, model -> Optional.empty());
  }

  private House(
      RealtimeSettings manner,
      String key,
      Function<RealtimeModelServer, Optional<ConversationService>> talkers) {
    model = new RealtimeModelServer(manner.withKey(KEY, true));
    VoiceServerBuilder builder =
        VoiceServer.with(settings(usual(key, model), ""))
            .answersOnly()
            .observer(news)
            .lines(log::add);
    talkers.apply(model).ifPresent(builder::conversations);
    server = builder.start();
    phones = network(new PublicDomain(DOMAIN, server.httpPort(), server.mediaPort()));
    rest = Optional.empty();
  }

  /** The network must know the ports before the server can know the network. */
  private House(RealtimeSettings manner, String yaml, FreePorts ports) {
    PublicDomain domain = new PublicDomain(DOMAIN, ports.http(), ports.media());
    phones = network(domain);
    TwilioRestServer api =
        TwilioRestServer.open(RestSettings.of(ACCOUNT, NUMBER), phones.exchange(), domain);
    rest = Optional.of(api);
    model = new RealtimeModelServer(manner.withKey(KEY, true));
    Map<String, String> given = new HashMap<>(usual(KEY, model));
    given.put("TWILIO_API_URL", api.address().toString());
    given.put("TWILIO_PHONE_NUMBER", NUMBER);
    given.put("VOICELINE_PERSON_NUMBER", PERSON);
    given.put("VOICELINE_API_TOKEN", API_TOKEN);
    given.put("VOICELINE_HTTP_PORT", String.valueOf(ports.http()));
    given.put("VOICELINE_MEDIA_PORT", String.valueOf(ports.media()));
    try {
      server = VoiceServer.with(settings(given, yaml)).observer(news).lines(log::add).start();
    } catch (PortUnavailable taken) {
      phones.close();
      api.close();
      model.close();
      throw taken;
    }
  }

  /** The model loses no time and nothing goes wrong. */
  static House open() {
    return open(manner());
  }

  static House open(RealtimeSettings manner) {
    return new House(manner, KEY);
  }

  /** The model loses no time, and these things go wrong. */
  static House with(Faults faults) {
    return open(manner().withFaults(faults));
  }

  /**
   * Who talks with callers is the test's choice.
   *
   * @param talkers given the model and its key
   */
  static House open(
      RealtimeSettings manner,
      BiFunction<RealtimeModelServer, String, ConversationService> talkers) {
    return new House(manner, KEY, model -> Optional.of(talkers.apply(model, KEY)));
  }

  /** The operator has put in a key that is none. */
  static House withWrongKey() {
    return new House(manner(), "sk-somebody-elses");
  }

  /**
   * The server may ask the network for whatever it likes.
   *
   * @param yaml its {@code voiceline.yaml}
   */
  static House withNetwork(String yaml) {
    return withNetwork(manner(), yaml);
  }

  /** The same, with a model of that manner. */
  static House withNetwork(RealtimeSettings manner, String yaml) {
    for (int tried = 1; ; tried++) {
      try {
        return new House(manner, yaml, FreePorts.find());
      } catch (PortUnavailable taken) {
        if (tried == TRIES) {
          throw taken;
        }
      }
    }
  }

  static RealtimeSettings manner() {
    return RealtimeSettings.standard().withPace(pace(10));
  }

  static ScriptedPace pace(int speed) {
    return new ScriptedPace(Duration.ofMillis(60), Duration.ofMillis(400), speed);
  }

  PhoneCall call(Person person) {
    return phones.call(CallOptions.usual(), person.onPhone());
  }

  /** Waits until the call is over for the phone. */
  static CallEnd awaitEnd(PhoneCall call) {
    return get(call.ended());
  }

  /** Waits until the caller has heard these words; fails when the call ends without them. */
  static Heard awaitHeard(PhoneCall call, String words) {
    try {
      return get(call.awaitHeard(text -> text.contains(words), PATIENCE));
    } catch (AssertionError unheard) {
      return call.heard().stream()
          .filter(each -> each.text().contains(words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("heard in place of that: " + heard(call), unheard));
    }
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /**
   * Somebody who is not the carrier but has seen a handshake of its, signature and all, and opens a
   * socket with it.
   */
  TestPhone eavesdropper() {
    String signature = Signer.sign(ACCOUNT.authToken(), "wss://" + DOMAIN + STREAM, Map.of());
    return TestPhone.dial(
        URI.create("http://127.0.0.1:" + server.mediaPort() + STREAM),
        Map.of("X-Twilio-Signature", signature));
  }

  /** Everything that was heard up to now, in one line. */
  static String heard(PhoneCall call) {
    return call.heard().stream().map(Heard::text).collect(Collectors.joining(" "));
  }

  /** The model's connection of that number, counted from 1. */
  ConnectionLog connection(int number) {
    try {
      return model.awaitConnection(number, PATIENCE).orElseThrow();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Waits until that connection is closed. */
  static boolean closed(ConnectionLog connection) {
    try {
      return connection.await(log -> log.closeCode().isPresent(), PATIENCE);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** The first of the model's connections on which that was said. */
  ConnectionLog connectionThatHeard(String words) {
    return model.connections().stream()
        .filter(connection -> connection.heard().contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until the server has no call any more. It takes none afterwards. */
  void awaitNoCalls() {
    assertThat(server.drain(PATIENCE)).as("all calls are over").isTrue();
    assertThat(server.calls().live()).isEmpty();
  }

  /** The network's side, where there is one. */
  TwilioRestServer network() {
    return rest.orElseThrow();
  }

  @Override
  public void close() {
    phones.close();
    server.close();
    rest.ifPresent(TwilioRestServer::close);
    model.close();
  }

  private static PhoneNetwork network(PublicDomain domain) {
    return PhoneNetwork.of(ACCOUNT, domain)
        .number(NUMBER)
        .spokenCharacter(Duration.ofMillis(5))
        .open();
  }

  private static Map<String, String> usual(String key, RealtimeModelServer model) {
    return Map.of(
        "TWILIO_ACCOUNT_SID",
        ACCOUNT.sid(),
        "TWILIO_AUTH_TOKEN",
        ACCOUNT.authToken(),
        "YOUR_DOMAIN",
        DOMAIN,
        "OPENAI_API_KEY",
        key,
        "OPENAI_REALTIME_URL",
        model.uri().toString(),
        "VOICELINE_HOST",
        "127.0.0.1",
        "VOICELINE_HTTP_PORT",
        "0",
        "VOICELINE_MEDIA_PORT",
        "0",
        "VOICELINE_DB_URL",
        "off");
  }

  private static ServerSettings settings(Map<String, String> environment, String yaml) {
    ServerSettings given = SettingsText.read(environment, yaml);
    Agent agent = given.agent();
    return given.withAgent(
        new Agent(agent.instructions(), GREETING, agent.farewell(), agent.tools()));
  }
}
