package dev.voiceline.core.recording.stream;

import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.turn.PlayedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A recorder, a phone that sends a numbered frame every 20 ms, and who is told. */
final class RecordedCall implements RecordingListener {
  static final int FRAME_MS = 20;

  final VirtualTime time = new VirtualTime();
  final HeldTapes tapes = new HeldTapes();
  final List<RecordingFacts> kept = new ArrayList<>();
  final List<String> spoiled = new ArrayList<>();
  final List<Integer> passedOn = new ArrayList<>();
  final StreamRecorder recorder =
      new StreamRecorder(tapes, new CallId("CA1"), 1, AudioFormat.PCMU_8K, time, time, this);
  PlayedLine phone = new PlayedLine(time);
  MediaLink line = connect(phone);
  private int said;

  static RecordedCall begun() {
    RecordedCall call = new RecordedCall();
    call.order(RecordingOrder.START);
    return call;
  }

  private MediaLink connect(PlayedLine to) {
    MediaLink through = recorder.through(to);
    through.start(
        new MediaListener() {
          @Override
          public void audio(byte[] frame) {
            passedOn.add((int) frame[0]);
          }

          @Override
          public void markReturned(String name) {}

          @Override
          public void keypad(char digit) {}

          @Override
          public void closed(LineEnd end) {}
        });
    return through;
  }

  void newLine() {
    phone = new PlayedLine(time);
    line = connect(phone);
  }

  ControlOutcome order(RecordingOrder order) {
    return recorder.record(order);
  }

  HeldTape tape() {
    return tapes.last();
  }

  /** So many frames of the caller's, one every 20 ms; numbered from 1 over the call. */
  void callerTalks(int frames) {
    for (int i = 0; i < frames; i++) {
      time.advanceMillis(FRAME_MS);
      frameComes();
    }
  }

  /** The next frame, now. */
  void frameComes() {
    said = said % 120 + 1;
    phone.listener().audio(frames(said, said));
  }

  /** The number of the next frame. */
  int nextFrame() {
    return said % 120 + 1;
  }

  void agentTalks(int first, int last) {
    line.send(frames(first, last));
  }

  /** Frames of these numbers. */
  static byte[] frames(int first, int last) {
    int bytes = AudioFormat.PCMU_8K.bytes(FRAME_MS);
    byte[] audio = new byte[bytes * (last - first + 1)];
    for (int number = first; number <= last; number++) {
      Arrays.fill(audio, (number - first) * bytes, (number - first + 1) * bytes, (byte) number);
    }
    return audio;
  }

  @Override
  public void kept(String recordingId, RecordingFacts facts) {
    kept.add(facts);
  }

  @Override
  public void spoiled(String recordingId, Throwable cause) {
    spoiled.add(recordingId + " " + cause.getClass().getSimpleName());
  }
}
