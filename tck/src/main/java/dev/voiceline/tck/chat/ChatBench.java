package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatModel;
import java.time.Duration;
import java.util.Set;

/** A chat model, and what is at its other side. */
public interface ChatBench extends AutoCloseable {
  /** The adapter. Always the same one. */
  ChatModel model();

  /** The model itself. */
  FarModel far();

  /**
   * Everything that was logged or printed so far; empty where nothing is.
   *
   * @see ChatContract
   */
  default String printed() {
    return "";
  }

  /**
   * What cannot be shown here: rule ids, or first words of test names. These tests are reported as
   * skipped.
   */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  void close();
}
