package dev.voiceline.simulator.realtime;

import java.util.Optional;

/**
 * What was measured on a connection. Times are milliseconds of the server's clock; texts may hold
 * health data.
 */
public sealed interface Measured {
  /**
   * A stretch of the caller's speech.
   *
   * @param heard blank when there were no words in it
   * @param startMs of the audio received
   * @param endMs of the audio received
   * @param deleted whether the client took it back
   */
  record Utterance(
      String itemId, String heard, long startMs, long endMs, long committedAt, boolean deleted)
      implements Measured {}

  /**
   * Something that the model said.
   *
   * @param words as far as they were generated
   * @param truncatedMs what the client said was heard, if it truncated the item
   * @param deleted whether the client deleted it
   */
  record SpokenItem(
      String itemId,
      String responseId,
      String words,
      long generatedMs,
      Optional<Long> truncatedMs,
      boolean deleted,
      long firstAudioAt)
      implements Measured {}

  /** Something that the model wrote; nobody hears it. */
  record WrittenItem(String itemId, String responseId, String words) implements Measured {}

  /**
   * One response.
   *
   * @param status {@code in_progress} and what comes of it
   * @param reason why it did not complete; blank otherwise
   * @param endedAt 0 while it runs
   */
  record Response(String id, String status, String reason, long createdAt, long endedAt)
      implements Measured {}

  /** A function that the model called. */
  record ToolCall(String callId, String name, String arguments, long at) implements Measured {}

  /** What the client gave for a call; more than one for a call is a client's fault. */
  record ToolOutput(String callId, String output, long at) implements Measured {}

  /**
   * An error that the client was sent.
   *
   * @param code blank when it has none
   */
  record ErrorSent(String code, String message) implements Measured {}
}
