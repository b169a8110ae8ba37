package dev.voiceline.tck.media;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.tck.TestAudio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A correct line in memory, for one thread. The broken ones override one step. */
class InMemoryLine implements MediaLink {
  static final int FRAME = TestAudio.frameBytes(AudioFormat.PCMU_8K);

  final CallerEnd caller = new CallerEnd();
  private final List<Consumer<MediaListener>> early = new ArrayList<>();
  private Optional<MediaListener> listener = Optional.empty();
  private byte[] rest = new byte[0];
  private boolean ended;

  InMemoryLine() {
    caller.onMarkPlayed(this::markPlayed);
  }

  @Override
  public AudioFormat format() {
    return AudioFormat.PCMU_8K;
  }

  @Override
  public void start(MediaListener told) {
    listener = Optional.of(told);
    early.forEach(event -> event.accept(told));
  }

  @Override
  public void send(byte[] audio) {
    if (ended) {
      return;
    }
    rest = TestAudio.join(rest, audio);
    while (rest.length >= FRAME) {
      frameOut(Arrays.copyOf(rest, FRAME));
      rest = Arrays.copyOfRange(rest, FRAME, rest.length);
    }
  }

  @Override
  public void mark(String name) {
    if (!ended) {
      completeRest();
      caller.receivesMark(name);
    }
  }

  @Override
  public void clear() {
    if (!ended) {
      dropRest();
      caller.clears();
    }
  }

  @Override
  public void close() {
    end(LineEnd.CLOSED_BY_US);
  }

  void frameOut(byte[] frame) {
    caller.receives(frame);
  }

  void completeRest() {
    if (rest.length > 0) {
      byte[] frame = TestAudio.silence(format(), TestAudio.FRAME_MS);
      System.arraycopy(rest, 0, frame, 0, rest.length);
      dropRest();
      frameOut(frame);
    }
  }

  void dropRest() {
    rest = new byte[0];
  }

  void frameIn(byte[] frame, int lostBefore) {
    if (lostBefore > 0) {
      byte[] silence = TestAudio.silence(format(), lostBefore * TestAudio.FRAME_MS);
      tell(told -> told.audio(silence));
    }
    tell(told -> told.audio(frame));
  }

  void digitIn(char digit) {
    tell(told -> told.keypad(digit));
  }

  void markPlayed(String name) {
    tell(told -> told.markReturned(name));
  }

  void garbageIn() {}

  void lost() {
    end(LineEnd.LOST);
  }

  void hungUp() {
    end(LineEnd.CALLER_HUNG_UP);
  }

  void end(LineEnd how) {
    if (!ended) {
      ended = true;
      tell(told -> told.closed(how));
    }
  }

  boolean ended() {
    return ended;
  }

  boolean started() {
    return listener.isPresent();
  }

  void tell(Consumer<MediaListener> event) {
    listener.ifPresentOrElse(event, () -> early.add(event));
  }
}
