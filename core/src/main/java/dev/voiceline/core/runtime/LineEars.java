package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.turn.Playout;

/** Listens to the line for a call. Audio and marks go straight on; the rest becomes a letter. */
final class LineEars implements MediaListener {
  private final LiveCall call;
  private final ConversationSlot slot;
  private final Playout playout;

  LineEars(LiveCall call, ConversationSlot slot, Playout playout) {
    this.call = call;
    this.slot = slot;
    this.playout = playout;
  }

  @Override
  public void audio(byte[] frame) {
    slot.hear(frame);
  }

  @Override
  public void markReturned(String name) {
    playout.markReturned(name);
  }

  @Override
  public void keypad(char digit) {
    call.post(() -> call.pressed(digit));
  }

  @Override
  public void closed(LineEnd end) {
    call.post(() -> call.on(new CallEvent.LineClosed(end)));
  }
}
