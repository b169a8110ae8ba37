package dev.voiceline.adapters.twilio.rest;

import java.io.FilterInputStream;
import java.io.IOException;

/** The body of an answer while it is read; gives back its connection when it is closed. */
final class BoundedDownload extends FilterInputStream {
  private final OpenAnswer answer;
  private long left;

  BoundedDownload(OpenAnswer answer, long longest) throws IOException {
    super(answer.body());
    this.answer = answer;
    this.left = longest;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read < 0 ? read : count(1, read);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    return read < 0 ? read : count(read, read);
  }

  @Override
  public long skip(long bytes) throws IOException {
    return count((int) super.skip(Math.min(bytes, Integer.MAX_VALUE)));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    answer.close();
  }

  private int count(int bytes) throws IOException {
    return count(bytes, bytes);
  }

  private int count(int bytes, int result) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("the file is larger than was agreed to");
    }
    return result;
  }
}
