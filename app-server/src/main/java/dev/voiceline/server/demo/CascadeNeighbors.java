package dev.voiceline.server.demo;

import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.simulator.chat.ChatModelServer;
import dev.voiceline.simulator.chat.Served;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.deepgram.SocketLog;
import dev.voiceline.simulator.elevenlabs.ElevenLabsServer;
import dev.voiceline.simulator.elevenlabs.SocketLog.Spoken;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The vendors of the cascade: a recognizer of tones, a chat model, a voice of tones. */
final class CascadeNeighbors implements Neighbor {
  private static final String VOICE = "demo-voice";
  private static final Duration THINKS = Duration.ofMillis(250);
  private static final Duration THINKS_FAST = Duration.ofMillis(60);

  /** So many characters of a speech are enough to know it again. */
  private static final int TELLING = 28;

  private final String key;
  private final DeepgramServer ears;
  private final ChatModelServer mind;
  private final ElevenLabsServer voice;

  /**
   * They listen at once.
   *
   * @param key the only one that is let in by each of them
   * @param fast whether the model thinks quickly
   */
  CascadeNeighbors(String key, boolean fast) {
    this.key = key;
    ears =
        new DeepgramServer(
            dev.voiceline.simulator.deepgram.ServiceSettings.standard().lettingIn(key));
    mind = new ChatModelServer(DefaultAgent.GREETING).lettingIn(key);
    mind.usually(new Treatment.Late(fast ? THINKS_FAST : THINKS));
    voice =
        new ElevenLabsServer(
            dev.voiceline.simulator.elevenlabs.ServiceSettings.standard().lettingIn(key, VOICE));
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DEEPGRAM_API_KEY", key);
    settings.put("DEEPGRAM_URL", ears.uri().toString());
    settings.put("OPENAI_API_KEY", key);
    settings.put("OPENAI_CHAT_URL", mind.uri().toString());
    settings.put("ELEVENLABS_API_KEY", key);
    settings.put("ELEVENLABS_VOICE", VOICE);
    settings.put("ELEVENLABS_URL", voice.socketUri().toString());
    settings.put("ELEVENLABS_HTTP_URL", voice.httpUri().toString());
    return settings;
  }

  @Override
  public String addresses() {
    return "recognizer %s, chat model %s, voice %s"
        .formatted(ears.uri(), mind.uri(), voice.socketUri());
  }

  /** Calls are told apart by the member ID, and sockets by what was said on them. */
  @Override
  public Optional<Overheard> overheard(Scenario scenario, WatchedCall call) {
    List<Served> dialogue =
        mind.served().stream()
            .filter(each -> each.asked().body().toString().contains(scenario.spokenId()))
            .toList();
    if (dialogue.isEmpty()) {
      return Optional.empty();
    }
    String said = dialogue.get(dialogue.size() - 1).asked().body().toString();
    return Optional.of(
        new OverheardCascade(
            likeliest(ears.sockets(), said, CascadeNeighbors::heard).stream().toList(),
            dialogue,
            mind.served(),
            likeliest(voice.sockets(), said, CascadeNeighbors::spoken).stream()
                .flatMap(socket -> socket.spoken().stream())
                .toList(),
            call.toolCalls(),
            call.toolAnswers()));
  }

  /** The one of which most is found in the dialogue. */
  private static <S> Optional<S> likeliest(
      List<S> sockets, String said, Function<S, List<String>> texts) {
    return sockets.stream()
        .filter(socket -> share(texts.apply(socket), said) > 0)
        .max(Comparator.comparingDouble(socket -> share(texts.apply(socket), said)));
  }

  private static double share(List<String> texts, String said) {
    return texts.stream().filter(said::contains).count() / (texts.size() + 1.0);
  }

  private static List<String> heard(SocketLog socket) {
    return socket.frozen().stream().map(SocketLog.Frozen::text).toList();
  }

  private static List<String> spoken(dev.voiceline.simulator.elevenlabs.SocketLog socket) {
    return socket.spoken().stream().map(Spoken::text).map(CascadeNeighbors::beginning).toList();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(TELLING, text.length())).strip();
  }

  @Override
  public void close() {
    ears.close();
    mind.close();
    voice.close();
  }
}
