package dev.voiceline.adapters.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A spool in a file of this machine, bounded. */
final class FileSpool implements Spool {
  private final SpoolFile file;
  private final long maxBytes;
  private long drainedTo = SpoolFile.first();
  private long drainedFrames;

  /** Read by whoever asks, also while the disk stands. */
  private volatile boolean active;

  private volatile long waiting;
  private volatile Optional<Path> damaged = Optional.empty();

  /**
   * Over a file.
   *
   * @param maxBytes above which it takes no more
   */
  FileSpool(SpoolFile file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
    tell();
  }

  @Override
  public synchronized void append(List<Item> items) throws IOException {
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

  @Override
  public synchronized List<Item> next(int atMost) throws IOException {
    List<Item> items = new ArrayList<>();
    for (SpoolFile.Frame frame : frames(atMost)) {
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

  /** A damaged one would come again for ever, and what is behind it never. */
  private List<SpoolFile.Frame> frames(int atMost) throws IOException {
    try {
      return file.read(drainedTo, drainedFrames, atMost);
    } catch (SpoolDamage damage) {
      file.repair(drainedTo, drainedFrames);
      tell();
      return file.read(drainedTo, drainedFrames, atMost);
    }
  }

  @Override
  public synchronized void drained(int items) throws IOException {
    List<SpoolFile.Frame> frames = file.read(drainedTo, drainedFrames, items);
    drainedTo = frames.get(frames.size() - 1).next();
    drainedFrames += items;
    tell();
  }

  @Override
  public boolean active() {
    return active;
  }

  @Override
  public long waiting() {
    return waiting;
  }

  @Override
  public Optional<Path> damaged() {
    return damaged;
  }

  private void tell() {
    damaged = file.aside();
    waiting = file.frames() - drainedFrames;
    active = file.size() > 0;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
