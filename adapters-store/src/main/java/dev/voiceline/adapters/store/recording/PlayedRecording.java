package dev.voiceline.adapters.store.recording;

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
