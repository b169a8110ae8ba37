package dev.voiceline.server.wholecall;

import dev.voiceline.adapters.openai.OpenAiRealtime;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.SessionLimits;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.sockets.SocketSettings;
import java.time.Duration;

/** Real sockets to simulated models, for conversations that are not as the settings have them. */
final class RealtimeSockets implements AutoCloseable {
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets =
      new JavaWebSocketConnector(SocketSettings.defaults(), time, time);

  /** One that leaves a model that is silent for so long while it owes a reply. */
  ConversationService impatient(RealtimeModelServer model, String key, Duration stallAfter) {
    SessionLimits usual = SessionLimits.defaults();
    OpenAiSettings settings =
        OpenAiSettings.builder(key)
            .url(model.uri())
            .limits(
                new SessionLimits(
                    usual.connectWithin(),
                    usual.confirmWithin(),
                    stallAfter,
                    usual.holdCaller(),
                    usual.maxMessageBytes()))
            .build();
    return new OpenAiRealtime(settings, sockets, time, time);
  }

  /** One whose sessions last no longer than that. */
  ConversationService brief(RealtimeModelServer model, String key, Duration longest) {
    ConversationService whole = impatient(model, key, SessionLimits.defaults().stallAfter());
    return new ConversationService() {
      @Override
      public String name() {
        return whole.name();
      }

      @Override
      public ConversationTraits traits() {
        ConversationTraits all = whole.traits();
        return new ConversationTraits(
            all.format(),
            all.detectsTurns(),
            all.endpointing(),
            all.truncates(),
            all.speaksVerbatim(),
            all.acceptsText(),
            longest);
      }

      @Override
      public Conversation open(Brief brief, ConversationListener listener) {
        return whole.open(brief, listener);
      }
    };
  }

  @Override
  public void close() {
    sockets.close();
    time.close();
  }
}
