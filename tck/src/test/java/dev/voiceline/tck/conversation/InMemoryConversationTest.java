package dev.voiceline.tck.conversation;

import java.time.Duration;

/** A correct conversation passes. */
class InMemoryConversationTest extends ConversationKits {
  @Override
  InMemoryConversation conversation() {
    return new InMemoryConversation();
  }

  @Override
  Duration patience() {
    return Duration.ofSeconds(10);
  }
}
