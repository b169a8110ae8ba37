package dev.voiceline.core.recording.stream;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.RecordingTapes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tapes that a test looks at. */
public final class HeldTapes implements RecordingTapes {
  public final List<HeldTape> all = new ArrayList<>();
  private boolean refuses;
  private int most = Integer.MAX_VALUE;

  /** From now on none can be opened. */
  void refuse() {
    refuses = true;
  }

  /** Each takes so many frames; the disk is too slow for the rest. */
  void takeNoMoreThan(int frames) {
    most = frames;
  }

  @Override
  public RecordingTape open(
      CallId call, String recordingId, AudioFormat format, Instant startedAt) {
    if (refuses) {
      throw new IllegalArgumentException("no more tapes");
    }
    HeldTape tape = new HeldTape(recordingId, format, most);
    all.add(tape);
    return tape;
  }

  /** The newest. */
  public HeldTape last() {
    return all.get(all.size() - 1);
  }
}
