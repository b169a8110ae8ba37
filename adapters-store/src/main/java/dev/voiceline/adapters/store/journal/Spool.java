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

  /** Read by whoever asks, also while the disk stands. */
  private volatile boolean active;

  private volatile long waiting;

  /**
   * Over a file.
   *
   * @param maxBytes above which it takes no more
   */
  Spool(SpoolFile file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
    tell();
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
    tell();
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
      tell();
    }
    return items;
  }

  /** So many more are in the database. */
  synchronized void drained(int items) throws IOException {
    List<SpoolFile.Frame> frames = file.read(drainedTo, drainedFrames, items);
    drainedTo = frames.get(frames.size() - 1).next();
    drainedFrames += items;
    tell();
  }

  /** Whether anything goes through it at the moment, so that what comes later must too. */
  boolean active() {
    return active;
  }

  /** How many items wait. */
  long waiting() {
    return waiting;
  }

  private void tell() {
    waiting = file.frames() - drainedFrames;
    active = file.size() > 0;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
