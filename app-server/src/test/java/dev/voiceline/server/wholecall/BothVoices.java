package dev.voiceline.server.wholecall;

import dev.voiceline.core.runtime.Agent;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.chat.Asked;
import dev.voiceline.simulator.chat.ChatModelServer;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.elevenlabs.ElevenLabsServer;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server with both voices at hand: the realtime model, and the vendors of the cascade. */
final class BothVoices implements AutoCloseable {
  private static final String DOMAIN = "voice.example.test";
  private static final String OPENAI_KEY = "sk-the-only-key";
  private static final String DEEPGRAM_KEY = "dg-the-only-key";
  private static final String ELEVENLABS_KEY = "el-the-only-key";
  private static final String VOICE = "voice-1";
  private static final String SPARE_MIND = "SPARE_MIND";

  /** Many houses share a machine in a build: nobody is given up for being slow. */
  static final String PATIENT = "replies: {first_audio_within_ms: 20000}";

  final RealtimeModelServer model =
      new RealtimeModelServer(House.manner().withKey(OPENAI_KEY, true));
  final DeepgramServer ears =
      new DeepgramServer(
          dev.voiceline.simulator.deepgram.ServiceSettings.standard()
              .lettingIn(DEEPGRAM_KEY)
              .onlyIn("es", "duele", "rodilla"));
  final ChatModelServer mind = new ChatModelServer(House.GREETING);

  /** A second chat model, whose address stands in place of {@code SPARE_MIND} in a file. */
  final ChatModelServer spareMind = new ChatModelServer(House.GREETING);

  final ElevenLabsServer voice =
      new ElevenLabsServer(
          dev.voiceline.simulator.elevenlabs.ServiceSettings.standard().lettingIn(ELEVENLABS_KEY));
  final VoiceServer server;
  final PhoneNetwork phones;
  final News news = new News();
  final List<String> log = new CopyOnWriteArrayList<>();

  private BothVoices(String conversation, String yaml, Map<String, String> more) {
    Map<String, String> given = new HashMap<>(vendors());
    given.put("TWILIO_ACCOUNT_SID", House.ACCOUNT.sid());
    given.put("TWILIO_AUTH_TOKEN", House.ACCOUNT.authToken());
    given.put("YOUR_DOMAIN", DOMAIN);
    given.put("VOICELINE_CONVERSATION", conversation);
    given.put("VOICELINE_HOST", "127.0.0.1");
    given.put("VOICELINE_HTTP_PORT", "0");
    given.put("VOICELINE_MEDIA_PORT", "0");
    given.put("VOICELINE_DB_URL", "off");
    given.putAll(more);
    server =
        VoiceServer.with(
                greeting(
                    SettingsText.read(given, yaml.replace(SPARE_MIND, spareMind.uri().toString()))))
            .answersOnly()
            .observer(news)
            .lines(log::add)
            .start();
    phones =
        PhoneNetwork.of(
                House.ACCOUNT, new PublicDomain(DOMAIN, server.httpPort(), server.mediaPort()))
            .number(House.NUMBER)
            .spokenCharacter(Duration.ofMillis(5))
            .open();
  }

  /** The cascade alone. */
  static BothVoices cascade() {
    return of("cascade", "cascade: {" + PATIENT + "}");
  }

  /**
   * Who talks with callers, in turn.
   *
   * @param yaml the server's {@code voiceline.yaml}
   */
  static BothVoices of(String conversation, String yaml) {
    return of(conversation, yaml, Map.of());
  }

  /** The same, with further variables. */
  static BothVoices of(String conversation, String yaml, Map<String, String> more) {
    return new BothVoices(conversation, yaml, more);
  }

  PhoneCall call(Person person) {
    return phones.call(CallOptions.usual(), person.onPhone());
  }

  /** Waits until the chat model is asked after these words of the caller's. */
  Asked awaitQuestion(String lastSaid) {
    try {
      new Await(House.PATIENCE).until("a question", () -> asked(lastSaid).isPresent());
    } catch (AssertionError never) {
      throw new AssertionError(
          "the chat model was never asked after that, but after "
              + mind.received().stream().flatMap(each -> last(each, "user").stream()).toList(),
          never);
    }
    return asked(lastSaid).orElseThrow();
  }

  private Optional<Asked> asked(String lastSaid) {
    return mind.received().stream()
        .filter(each -> last(each, "user").map(lastSaid::equals).orElse(false))
        .findFirst();
  }

  /** What the agent said, as far as the question says that it was heard. */
  static List<String> agentsWords(Asked asked) {
    return words(asked, "assistant");
  }

  private static Optional<String> last(Asked asked, String role) {
    List<String> words = words(asked, role);
    return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
  }

  private static List<String> words(Asked asked, String role) {
    return Json.at(asked.body(), "messages")
        .map(messages -> messages.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .map(message -> message.getAsJsonObject())
        .filter(message -> Json.text(message, "role").orElse("").equals(role))
        .flatMap(message -> Json.text(message, "content").stream())
        .toList();
  }

  @Override
  public void close() {
    phones.close();
    server.close();
    ears.close();
    mind.close();
    spareMind.close();
    voice.close();
    model.close();
  }

  private Map<String, String> vendors() {
    Map<String, String> given = new HashMap<>();
    given.put("OPENAI_API_KEY", OPENAI_KEY);
    given.put("OPENAI_REALTIME_URL", model.uri().toString());
    given.put("OPENAI_CHAT_URL", mind.uri().toString());
    given.put("DEEPGRAM_API_KEY", DEEPGRAM_KEY);
    given.put("DEEPGRAM_URL", ears.uri().toString());
    given.put("ELEVENLABS_API_KEY", ELEVENLABS_KEY);
    given.put("ELEVENLABS_VOICE", VOICE);
    given.put("ELEVENLABS_URL", voice.socketUri().toString());
    given.put("ELEVENLABS_HTTP_URL", voice.httpUri().toString());
    return given;
  }

  private static ServerSettings greeting(ServerSettings given) {
    Agent agent = given.agent();
    return given.withAgent(
        new Agent(agent.instructions(), House.GREETING, agent.farewell(), agent.tools()));
  }
}
