package dev.voiceline.adapters.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is durable on this machine and not in the database yet. Bounded, in order, safe for use by
 * two threads: one that adds and one that drains.
 */
final class Spool implements AutoCloseable {
  private final SpoolFile file;
  private final long maxBytes;
  private long drainedTo = SpoolFile.first();
  private long drainedFrames;

  /**
   * Over a file.
   *
   * @param maxBytes above which it takes no more
   */
  Spool(SpoolFile file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /** Adds items, and returns when they are durable. All or none. */
  synchronized void append(List<Item> items) throws IOException {
    List<byte[]> frames = new ArrayList<>(items.size());
    for (Item item : items) {
      frames.add(ItemCodec.bytes(item));
    }
    if (file.size() + SpoolFile.sealedLength(frames) > maxBytes) {
      throw new IOException("the spool is full");
    }
    file.append(frames);
  }

  /** The next items to drain; none when all are drained, and the spool is empty then. */
  synchronized List<Item> next(int atMost) throws IOException {
    List<Item> items = new ArrayList<>();
    for (SpoolFile.Frame frame : file.read(drainedTo, drainedFrames, atMost)) {
      items.add(ItemCodec.item(frame.clear()));
    }
    if (items.isEmpty() && file.size() > 0) {
      file.reset();
      drainedTo = SpoolFile.first();
      drainedFrames = 0;
    }
    return items;
  }

  /** So many more are in the database. */
  synchronized void drained(int items) throws IOException {
    List<SpoolFile.Frame> frames = file.read(drainedTo, drainedFrames, items);
    drainedTo = frames.get(frames.size() - 1).next();
    drainedFrames += items;
  }

  /** Whether anything goes through it at the moment, so that what comes later must too. */
  synchronized boolean active() {
    return file.size() > 0;
  }

  /** How many items wait. */
  synchronized long waiting() {
    return file.frames() - drainedFrames;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
