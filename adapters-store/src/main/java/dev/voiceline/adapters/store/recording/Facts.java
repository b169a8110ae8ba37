package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Adds up what is known of a recording, chunk by chunk. */
final class Facts {
  private final Encoding encoding;
  private final MessageDigest digest;
  private final List<Chunk.Mark> marks = new ArrayList<>();
  private long bytes;
  private long lostFrames;

  Facts(Encoding encoding) {
    this.encoding = encoding;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  void add(Chunk chunk) {
    byte[] samples = samples(encoding, chunk);
    digest.update(samples);
    bytes += samples.length;
    if (chunk instanceof Chunk.Audio audio) {
      marks.addAll(audio.marks());
    } else if (chunk instanceof Chunk.Lost lost) {
      lostFrames += lost.frames();
    }
  }

  /** Bytes of audio. */
  long bytes() {
    return bytes;
  }

  /** The hash over what was added so far. */
  byte[] sha256() {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("this Java's SHA-256 cannot be copied", impossible);
    }
  }

  RecordingFacts result(boolean complete) {
    return new RecordingFacts(
        frames(frames()),
        complete,
        pauses(),
        frames(lostFrames),
        HexFormat.of().formatHex(sha256()));
  }

  /** The audio of a chunk as it is played. */
  static byte[] samples(Encoding encoding, Chunk chunk) {
    if (chunk instanceof Chunk.Audio audio) {
      return audio.samples();
    }
    return chunk instanceof Chunk.Lost lost
        ? encoding.silence(Math.multiplyExact(lost.frames(), frameBytes(encoding)))
        : new byte[0];
  }

  /** Bytes of a frame with both sides; 0 where there are no frames. */
  static int frameBytes(Encoding encoding) {
    return encoding.format().map(Facts::ofBothSides).orElse(0);
  }

  private static int ofBothSides(AudioFormat format) {
    return 2 * format.bytes(RecordingTape.FRAME_MS);
  }

  private long frames() {
    int frame = frameBytes(encoding);
    return frame == 0 ? 0 : bytes / frame;
  }

  private List<RecordingFacts.Pause> pauses() {
    List<RecordingFacts.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < marks.size(); i += 2) {
      long until = i + 1 < marks.size() ? marks.get(i + 1).frame() : frames();
      pauses.add(new RecordingFacts.Pause(frames(marks.get(i).frame()), frames(until)));
    }
    return pauses;
  }

  private static Duration frames(long count) {
    return Duration.ofMillis(count * RecordingTape.FRAME_MS);
  }
}
