package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationTraits;
import java.time.Duration;
import java.util.Set;

/**
 * One conversation with both its sides in the hands of a test: the adapter's {@link Conversation},
 * and whoever talks at the other side, in memory or over a loopback socket.
 */
public interface ConversationBench extends AutoCloseable {
  /** What the conversation says it can do. The kits need one that detects turns. */
  ConversationTraits traits();

  /**
   * Starts to open the conversation; called once. The other side does not let it become ready
   * before {@link OtherSide#confirms}.
   */
  Conversation open(Brief brief, ConversationListener listener);

  /** The controls of the other side. */
  OtherSide otherSide();

  /** What has arrived at the other side. */
  Received received();

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

  /** Ends both sides and returns when nothing more can be told. */
  @Override
  void close();
}
