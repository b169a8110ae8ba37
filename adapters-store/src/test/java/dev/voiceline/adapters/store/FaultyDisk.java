package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A disk that fills up, in the middle of a write too, or stands still. */
public final class FaultyDisk implements Disk {
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger refused = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /** So many bytes can still be written. */
  public void roomFor(long bytes) {
    room.set(bytes);
  }

  /** How often there was no room. */
  public int refused() {
    return refused.get();
  }

  public void stands() {
    gate = new CountDownLatch(1);
  }

  public void goesOn() {
    gate.countDown();
  }

  @Override
  public FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return new Channel(FileChannel.open(file, options));
  }

  private int write(FileChannel real, ByteBuffer from, long at) throws IOException {
    await();
    int fits = (int) Math.min(room.get(), from.remaining());
    ByteBuffer piece = from.duplicate();
    piece.limit(from.position() + fits);
    int written = real.write(piece, at);
    from.position(from.position() + written);
    if (room.get() != Long.MAX_VALUE) {
      room.addAndGet(-written);
    }
    if (from.hasRemaining()) {
      refused.incrementAndGet();
      throw new IOException("No space left on device");
    }
    return written;
  }

  private void await() throws IOException {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private final class Channel extends FileChannel {
    private final FileChannel real;

    Channel(FileChannel real) {
      this.real = real;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
      return real.read(to, offset, length);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      throw new IOException("only writes at a place are used");
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
      throw new IOException("only writes at a place are used");
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      return real.position(position);
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      if (room.get() < 0) {
        throw new IOException("read-only file system");
      }
      return real.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      await();
      real.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
      return real.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count)
        throws IOException {
      throw new IOException("only writes at a place are used");
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return real.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      if (room.get() < 0) {
        throw new IOException("read-only file system");
      }
      return FaultyDisk.this.write(real, from, position);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
