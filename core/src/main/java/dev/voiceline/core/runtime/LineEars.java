package dev.voiceline.core.runtime;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.turn.Playout;

/**
 * Listens to one line for a call, as long as it is the current one. Audio and marks go straight on;
 * the rest becomes a letter.
 */
final class LineEars implements MediaListener {
  private final LiveCall call;
  private final int number;
  private final Playout playout;

  LineEars(LiveCall call, int number, Playout playout) {
    this.call = call;
    this.number = number;
    this.playout = playout;
  }

  @Override
  public void audio(byte[] frame) {
    if (call.lines().isCurrent(number)) {
      call.floor().ears().hear(frame);
    }
  }

  @Override
  public void markReturned(String name) {
    if (call.lines().isCurrent(number)) {
      playout.markReturned(name);
    }
  }

  @Override
  public void keypad(char digit) {
    call.post(
        () -> {
          if (call.lines().isCurrent(number)) {
            call.pressed(digit);
          }
        });
  }

  @Override
  public void closed(LineEnd end) {
    call.post(() -> call.lines().closed(number, end));
  }
}
