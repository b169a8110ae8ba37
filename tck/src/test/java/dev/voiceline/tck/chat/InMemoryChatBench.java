package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatModel;
import java.time.Duration;

/** A model in memory. */
final class InMemoryChatBench implements ChatBench {
  private final InMemoryChat chat;
  private final Duration patience;

  InMemoryChatBench(InMemoryChat chat, Duration patience) {
    this.chat = chat;
    this.patience = patience;
  }

  @Override
  public ChatModel model() {
    return chat;
  }

  @Override
  public FarModel far() {
    return chat.far;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void close() {
    chat.time.close();
  }
}
