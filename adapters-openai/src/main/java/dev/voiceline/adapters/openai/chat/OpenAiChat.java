package dev.voiceline.adapters.openai.chat;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.UUID;

/**
 * A chat model of OpenAI, or of any server that answers like it. It holds one pool of connections;
 * answers are told on threads of the HTTP client and of the timers. Safe for use by any thread.
 */
public final class OpenAiChat implements ChatModel {
  private final ChatSettings settings;
  private final TextInterface text;
  private final HttpClient client;
  private final Clock clock;
  private final Timers timers;

  /** A model with connections of its own, which are opened when it is asked. */
  public OpenAiChat(ChatSettings settings, Clock clock, Timers timers) {
    this(settings, client(settings), clock, timers);
  }

  /** A model that uses those connections. */
  public OpenAiChat(ChatSettings settings, HttpClient client, Clock clock, Timers timers) {
    this.settings = settings;
    this.text = TextInterface.of(settings);
    this.client = client;
    this.clock = clock;
    this.timers = timers;
  }

  /**
   * HTTP/2 where it is negotiated with TLS. Without TLS HTTP/1.1: servers in Python drop the body
   * of a request that asks for an upgrade.
   */
  private static HttpClient client(ChatSettings settings) {
    boolean secure = settings.account().url().getScheme().toLowerCase(Locale.ROOT).equals("https");
    return HttpClient.newBuilder()
        .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .connectTimeout(settings.limits().connect())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public String name() {
    return settings.account().name();
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    Answer answer =
        new Answer(
            new Answer.Asked(settings, text, question, OpenAiChat::newId),
            client,
            clock,
            timers,
            listener);
    answer.begin();
    return answer;
  }

  private static String newId() {
    return "call_" + UUID.randomUUID().toString().replace("-", "");
  }

  @Override
  public String toString() {
    return "OpenAiChat[" + name() + ", " + settings.model() + "]";
  }
}
