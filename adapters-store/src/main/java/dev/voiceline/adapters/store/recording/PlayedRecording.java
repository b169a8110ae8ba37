package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.RecordingFacts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A recording as a WAV file, opened chunk by chunk while it is read. */
final class PlayedRecording extends InputStream {
  private final ChunkReader reader;
  private byte[] current;
  private int position;

  PlayedRecording(ChunkReader reader, byte[] wavHeader) {
    this.reader = reader;
    this.current = wavHeader;
  }

  /** Opens a recording. */
  interface Opening {
    /** From its beginning. */
    ChunkReader open() throws IOException;
  }

  /** Checks it whole, then plays it. */
  static PlayedRecording checked(Opening opening) throws IOException {
    long bytes;
    try (ChunkReader whole = opening.open()) {
      RecordingFacts checked = whole.facts();
      bytes = checked.sha256().isEmpty() ? 0 : whole.audioBytes();
    }
    ChunkReader again = opening.open();
    boolean ours = again.encoding().format().isPresent();
    byte[] header = ours ? WavHeader.of(again.encoding(), bytes) : new byte[0];
    return new PlayedRecording(again, header);
  }

  @Override
  public int read() throws IOException {
    return more() ? current[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean more() throws IOException {
    while (position >= current.length) {
      Optional<Chunk> next = reader.next();
      if (next.isEmpty()) {
        return false;
      }
      current = Facts.samples(reader.encoding(), next.get());
      position = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
