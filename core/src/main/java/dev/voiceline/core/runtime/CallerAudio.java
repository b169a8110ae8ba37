package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.turn.EchoGate;
import dev.voiceline.core.turn.Playout;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The caller's audio on its way to the conversation. Echo is held back, and a line that sends
 * nothing while the caller speaks is filled with silence: the end of a turn is noticed by it, and a
 * muted phone would keep it from ever coming. {@link #hear} belongs to the line's thread, the rest
 * to the mailbox.
 */
final class CallerAudio {
  private static final long GAP_MS = 750;
  private static final int FILL_MS = 1_000;
  private static final int FRAME_MS = 20;

  /** So much silence ends any turn. */
  private static final int MOST_FILLS = 10;

  /** An echo comes back this much later than it was played, in ms. */
  private static final long ECHO_LATE_MS = 300;

  private final CallScope scope;
  private final ConversationSlot slot;
  private final Playout playout;
  private final EchoGate gate;
  private final AudioFormat format;
  private final byte[] silentFrame;
  private volatile long lastHeard;
  private int fills;

  CallerAudio(
      CallScope scope, ConversationSlot slot, Playout playout, EchoGate gate, AudioFormat format) {
    this.scope = scope;
    this.slot = slot;
    this.playout = playout;
    this.gate = gate;
    this.format = format;
    this.silentFrame = silence(FRAME_MS);
  }

  /** A frame of the line's. */
  void hear(byte[] frame) {
    lastHeard = scope.clock().millis();
    slot.hear(passes(frame) ? frame : silenceLike(frame));
  }

  /**
   * A sound of the caller's began.
   *
   * @param goesOn whether the caller still sounds when it is asked
   */
  void soundBegan(UtteranceId utterance, BooleanSupplier goesOn) {
    fills = 0;
    watch(GAP_MS, goesOn);
  }

  private void watch(long afterMillis, BooleanSupplier goesOn) {
    scope.alarms.set(this, Duration.ofMillis(afterMillis), () -> look(goesOn));
  }

  private void look(BooleanSupplier goesOn) {
    if (!goesOn.getAsBoolean() || fills >= MOST_FILLS) {
      return;
    }
    long missing = scope.clock().millis() - lastHeard;
    if (missing < GAP_MS) {
      watch(GAP_MS - missing, goesOn);
      return;
    }
    fills++;
    slot.hear(silence(FILL_MS));
    watch(FILL_MS, goesOn);
  }

  private boolean passes(byte[] frame) {
    if (format != AudioFormat.PCMU_8K) {
      return true;
    }
    boolean agentHeard = scope.clock().millis() < playout.playsUntil() + ECHO_LATE_MS;
    return gate.opens(frame, agentHeard);
  }

  private byte[] silenceLike(byte[] frame) {
    return frame.length == silentFrame.length ? silentFrame : silence(format.millis(frame.length));
  }

  private byte[] silence(int millis) {
    byte[] bytes = new byte[format.bytes(millis)];
    Arrays.fill(bytes, format.silence());
    return bytes;
  }
}
