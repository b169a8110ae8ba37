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
    if (call.isCurrentLine(number)) {
      call.floor().ears().hear(frame);
    }
  }

  @Override
  public void markReturned(String name) {
    if (call.isCurrentLine(number)) {
      playout.markReturned(name);
    }
  }

  @Override
  public void keypad(char digit) {
    call.post(
        () -> {
          if (call.isCurrentLine(number)) {
            call.pressed(digit);
          }
        });
  }

  @Override
  public void closed(LineEnd end) {
    call.post(() -> call.lineClosed(number, end));
  }
}
