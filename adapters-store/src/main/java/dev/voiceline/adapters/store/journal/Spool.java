package dev.voiceline.adapters.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is durable on this machine and not in the database yet. In order, safe for use by two
 * threads: one that adds and one that drains.
 */
interface Spool extends AutoCloseable {
  /** Adds items, and returns when they are durable. All or none. */
  void append(List<Item> items) throws IOException;

  /** The next items to drain; none when all are drained, and the spool is empty then. */
  List<Item> next(int atMost) throws IOException;

  /** So many more are in the database. */
  void drained(int items) throws IOException;

  /**
   * Whether anything goes through it at the moment, so that what comes later must too. Never
   * blocks.
   */
  boolean active();

  /** How many items wait. Never blocks. */
  long waiting();

  /** Where it is as it was, after damaged items were found in it. Never blocks. */
  default Optional<Path> damaged() {
    return Optional.empty();
  }

  @Override
  void close() throws IOException;

  /** Of a visitor, who writes to the database or not at all. */
  static Spool none() {
    return new Spool() {
      @Override
      public void append(List<Item> items) throws IOException {
        throw new IOException("there is no spool");
      }

      @Override
      public List<Item> next(int atMost) {
        return List.of();
      }

      @Override
      public void drained(int items) {}

      @Override
      public boolean active() {
        return false;
      }

      @Override
      public long waiting() {
        return 0;
      }

      @Override
      public void close() {}
    };
  }
}
