package dev.voiceline.adapters.twilio.fuzz;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears a line and complains about whatever may not come from one. Counts, and keeps no audio. */
final class LineEar implements MediaListener {
  private final List<String> complaints = new ArrayList<>();
  private boolean taken;
  private int frames;
  private int keys;
  private int marks;
  private int closings;
  private Optional<LineEnd> end = Optional.empty();

  /** From now on something may come. */
  void lineIsTaken() {
    taken = true;
  }

  @Override
  public void audio(byte[] frame) {
    frames++;
    complainIf(frame.length == 0, "audio without a byte");
    heard("audio");
  }

  @Override
  public void markReturned(String name) {
    marks++;
    complainIf(name.isEmpty(), "a mark without a name");
    heard("a mark");
  }

  @Override
  public void keypad(char digit) {
    keys++;
    complainIf("0123456789*#ABCD".indexOf(digit) < 0, "a key that no phone has");
    heard("a key");
  }

  @Override
  public void closed(LineEnd how) {
    closings++;
    end = Optional.of(how);
  }

  private void heard(String what) {
    complainIf(!taken, what + " before the line was taken");
    complainIf(closings > 0, what + " after the end");
  }

  private void complainIf(boolean wrong, String what) {
    if (wrong) {
      complaints.add(what);
    }
  }

  List<String> complaints() {
    return complaints;
  }

  int heard() {
    return frames + keys + marks;
  }

  int frames() {
    return frames;
  }

  int keys() {
    return keys;
  }

  int marks() {
    return marks;
  }

  int closings() {
    return closings;
  }

  Optional<LineEnd> end() {
    return end;
  }
}
