package dev.voiceline.server.composition;

import dev.voiceline.adapters.openai.OpenAiRealtime;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.RealtimeSettings;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of the realtime model as services of conversations. They share their sockets. */
final class RealtimeAccounts {
  private final RealtimeSettings settings;
  private final SharedSockets sockets;
  private final SystemTime time;

  /** Opens nothing yet. */
  RealtimeAccounts(RealtimeSettings settings, SharedSockets sockets, SystemTime time) {
    this.settings = settings;
    this.sockets = sockets;
    this.time = time;
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
    return new OpenAiRealtime(account, sockets.get(), time, time);
  }
}
