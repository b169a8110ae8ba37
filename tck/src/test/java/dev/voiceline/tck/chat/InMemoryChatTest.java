package dev.voiceline.tck.chat;

import java.time.Duration;

/** A correct model passes. */
class InMemoryChatTest extends ChatContract {
  @Override
  protected ChatBench newBench() {
    return new InMemoryChatBench(new InMemoryChat(), Duration.ofSeconds(10));
  }
}
