package dev.voiceline.server.composition;

import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.ServerSettings;
import java.util.Deque;
import java.util.List;

/** Puts together who talks with callers, in the order of the settings. */
final class ConversationChain {
  private final ServerSettings settings;
  private final SystemTime time;
  private final SharedSockets sockets;
  private final RealtimeAccounts accounts;

  private ConversationChain(ServerSettings settings, SystemTime time, Deque<AutoCloseable> opened) {
    this.settings = settings;
    this.time = time;
    this.sockets = new SharedSockets(time, opened);
    this.accounts = new RealtimeAccounts(settings.realtime(), sockets, time);
  }

  /** The first is asked first; at least one. What they need is closed with the server. */
  static List<ConversationService> of(
      ServerSettings settings, SystemTime time, Deque<AutoCloseable> opened) {
    ConversationChain chain = new ConversationChain(settings, time, opened);
    return settings.conversations().stream().map(chain::service).toList();
  }

  private ConversationService service(ConversationKind kind) {
    return switch (kind) {
      case OPENAI, AZURE -> accounts.named(kind.word()).orElseThrow();
      case CASCADE -> new SecondVoice(settings.cascade().orElseThrow(), sockets, time).open();
      case SCRIPTED -> new ScriptedConversations(settings.agent().greeting(), time);
    };
  }
}
