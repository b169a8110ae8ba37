package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.conversation.ConversationBench;
import dev.voiceline.tck.conversation.OtherSide;
import dev.voiceline.tck.conversation.Received;
import java.util.ArrayList;
import java.util.List;

/** The adapter over real loopback sockets, with a puppet in the service's place. */
final class PuppetBench implements ConversationBench {
  private final PuppetService service = new PuppetService();
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final OpenAiRealtime adapter =
      new OpenAiRealtime(
          OpenAiSettings.builder("sk-test").url(service.uri()).build(), sockets, time, time);
  private final List<Conversation> opened = new ArrayList<>();

  @Override
  public ConversationTraits traits() {
    return adapter.traits();
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    Conversation conversation = adapter.open(brief, listener);
    opened.add(conversation);
    return conversation;
  }

  @Override
  public OtherSide otherSide() {
    return service;
  }

  @Override
  public Received received() {
    return service.memory();
  }

  @Override
  public void close() {
    opened.forEach(Conversation::close);
    sockets.close();
    service.close();
    time.close();
  }
}
