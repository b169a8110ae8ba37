package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;

/** Both sides of a conversation in memory. */
final class InMemoryConversationBench implements ConversationBench {
  private final InMemoryConversation conversation;
  private final Duration patience;

  InMemoryConversationBench(InMemoryConversation conversation, Duration patience) {
    this.conversation = conversation;
    this.patience = patience;
  }

  @Override
  public ConversationTraits traits() {
    return new ConversationTraits(
        AudioFormat.PCMU_8K, true, Duration.ofMillis(500), true, true, true, Duration.ofHours(1));
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    return conversation.open(brief, listener);
  }

  @Override
  public OtherSide otherSide() {
    return conversation.model;
  }

  @Override
  public Received received() {
    return conversation.far;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void close() {
    conversation.close();
  }
}
