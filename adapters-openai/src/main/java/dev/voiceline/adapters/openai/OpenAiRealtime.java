package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Map;

/**
 * Conversations with the OpenAI Realtime API in its GA form, over a WebSocket and in the
 * telephone's own audio format. Safe for use by any thread; no method blocks.
 */
public final class OpenAiRealtime implements ConversationService {
  static final Duration LONGEST_SESSION = Duration.ofMinutes(60);

  private final OpenAiSettings settings;
  private final SocketConnector sockets;
  private final Clock clock;
  private final Timers timers;

  /**
   * Conversations with that account.
   *
   * @param sockets opens one socket for each
   */
  public OpenAiRealtime(
      OpenAiSettings settings, SocketConnector sockets, Clock clock, Timers timers) {
    this.settings = settings;
    this.sockets = sockets;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public ConversationTraits traits() {
    return new ConversationTraits(
        AudioFormat.PCMU_8K,
        true,
        Duration.ofMillis(settings.turnDetection().silenceMs()),
        true,
        false,
        true,
        LONGEST_SESSION);
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    RealtimeConversation conversation =
        new RealtimeConversation(settings, brief, listener, clock, timers);
    conversation.connect(sockets, request());
    return conversation;
  }

  private SocketRequest request() {
    return new SocketRequest(
        RealtimeAddress.withModel(settings.url(), settings.model()),
        Map.of("Authorization", "Bearer " + settings.apiKey()),
        settings.limits().connectWithin(),
        settings.limits().maxMessageBytes());
  }
}
