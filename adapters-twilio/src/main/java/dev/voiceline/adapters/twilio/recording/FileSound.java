package dev.voiceline.adapters.twilio.recording;

import java.io.FilterInputStream;
import java.io.IOException;

/** The ciphertext of a file without the tag at its end. Deletes the file when it is closed. */
final class FileSound extends FilterInputStream {
  private final SpoolFile file;
  private long left;

  FileSound(SpoolFile file, long length) throws IOException {
    super(file.read());
    this.file = file;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      file.delete();
    }
  }
}
