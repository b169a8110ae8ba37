package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Conversations with the OpenAI Realtime API in its GA form, at OpenAI or at Azure, over a
 * WebSocket and in the telephone's own audio format. Safe for use by any thread; no method blocks.
 */
public final class OpenAiRealtime implements ConversationService {
  static final Duration LONGEST_SESSION = Duration.ofMinutes(60);

  /** By it the service can tell one abusive caller from an abusive account. */
  private static final String PERSON = "OpenAI-Safety-Identifier";

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

  /** {@code openai} or {@code azure}. */
  @Override
  public String name() {
    return settings.account().provider().serviceName();
  }

  /**
   * A verbatim script is ordered to the letter, and the model mostly obeys; now and then it words a
   * number in its own way or adds a courtesy. So {@code speaksVerbatim} is false, and whoever needs
   * to be certain compares the transcript.
   */
  @Override
  public ConversationTraits traits() {
    return new ConversationTraits(
        AudioFormat.PCMU_8K,
        true,
        settings.turnDetection().endpointing(),
        true,
        false,
        true,
        LONGEST_SESSION);
  }

  @Override
  public String sound(Voicing voicing) {
    String voice = voicing.voice().orElse(settings.voice());
    String speed =
        settings.speed().isPresent() ? String.valueOf(settings.speed().getAsDouble()) : "usual";
    return String.join(" ", settings.url().getHost(), settings.model(), voice, speed);
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    RealtimeConversation conversation =
        new RealtimeConversation(settings, brief, listener, clock, timers);
    conversation.connect(sockets, request(brief));
    return conversation;
  }

  private SocketRequest request(Brief brief) {
    Map<String, String> headers = new LinkedHashMap<>(settings.account().headers());
    brief.party().ifPresent(person -> headers.put(PERSON, person.value()));
    return new SocketRequest(
        RealtimeAddress.withModel(settings.url(), settings.model()),
        headers,
        settings.limits().connectWithin(),
        settings.limits().maxMessageBytes());
  }
}
