package dev.voiceline.adapters.openai.chat;

import java.time.Duration;

/**
 * How long an answer is waited for; the time to its first words comes with each question.
 *
 * @param connect to the server
 * @param idle between two pieces of an answer that has begun
 * @param whole from the question to the end
 * @param afterEnd for the usage that may follow the last words, and for the server to hang up
 * @param mostBytes of one answer
 */
public record ChatLimits(
    Duration connect, Duration idle, Duration whole, Duration afterEnd, int mostBytes) {
  /** 2 s, 5 s, 20 s, 300 ms and 4 MiB. */
  public static ChatLimits standard() {
    return new ChatLimits(
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMillis(300),
        4 * 1024 * 1024);
  }
}
