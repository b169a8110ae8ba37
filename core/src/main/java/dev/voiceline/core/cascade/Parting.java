package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The last of a conversation: its ear and its voice say what they have cost when they are let go
 * of. Its end is told when both are gone, and waits for neither longer than that.
 */
final class Parting {
  private static final Duration AT_MOST = Duration.ofMillis(500);

  private final Stage stage;
  private final Queue<Usage> early = new ArrayDeque<>();
  private Alarm late = () -> {};
  private boolean tells;
  private boolean earGone;
  private boolean voiceGone;
  private boolean begun;
  private boolean over;

  Parting(Stage stage) {
    this.stage = stage;
  }

  /** What is used can be told. */
  void tell() {
    tells = true;
    while (!early.isEmpty()) {
      listener().used(early.remove());
    }
  }

  void used(Usage usage) {
    if (over) {
      return;
    }
    if (tells) {
      listener().used(usage);
    } else {
      early.add(usage);
    }
  }

  void earGone() {
    earGone = true;
    settle();
  }

  void voiceGone() {
    voiceGone = true;
    settle();
  }

  /** Both are let go of. */
  void begin() {
    begun = true;
    late = stage.after(AT_MOST, this::end);
    settle();
  }

  private void settle() {
    if (begun && earGone && voiceGone) {
      end();
    }
  }

  private void end() {
    late.cancel();
    if (!over) {
      tell();
      over = true;
      listener().closed();
    }
  }

  private ConversationListener listener() {
    return stage.listener();
  }
}
