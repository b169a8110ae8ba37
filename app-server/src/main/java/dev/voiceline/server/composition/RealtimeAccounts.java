package dev.voiceline.server.composition;

import dev.voiceline.adapters.openai.OpenAiRealtime;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.RealtimeSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.sockets.SocketSettings;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of the realtime model as services of conversations. They share their sockets. */
final class RealtimeAccounts {
  private final RealtimeSettings settings;
  private final SystemTime time;
  private final Deque<AutoCloseable> opened;
  private Optional<JavaWebSocketConnector> sockets = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param opened takes the sockets, once there are any, to be closed with the server
   */
  RealtimeAccounts(RealtimeSettings settings, SystemTime time, Deque<AutoCloseable> opened) {
    this.settings = settings;
    this.time = time;
    this.opened = opened;
  }

  /** The service of that name, {@code openai} or {@code azure}, if it has an account. */
  Optional<ConversationService> named(String name) {
    return Stream.of(settings.openAi(), settings.azure())
        .flatMap(Optional::stream)
        .filter(account -> account.account().provider().serviceName().equals(name))
        .findFirst()
        .map(this::service);
  }

  private ConversationService service(OpenAiSettings account) {
    JavaWebSocketConnector shared = sockets.orElseGet(this::open);
    return new OpenAiRealtime(account, shared, time, time);
  }

  private JavaWebSocketConnector open() {
    JavaWebSocketConnector fresh =
        new JavaWebSocketConnector(SocketSettings.defaults(), time, time);
    sockets = Optional.of(fresh);
    opened.push(fresh);
    return fresh;
  }
}
