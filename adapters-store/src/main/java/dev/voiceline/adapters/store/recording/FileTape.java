package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gathers frames to chunks and hands them to the disk's threads, one after the other. The lock is
 * held for copies of a frame, never over a write.
 */
final class FileTape implements RecordingTape {
  /** 800 ms: with the time of the write a crash loses less than a second. */
  static final int FRAMES_PER_CHUNK = 40;

  /** What may wait for the disk, about 15 s. Then frames are counted instead of kept. */
  private static final int CHUNKS_WAITING = 20;

  private static final long RETRY_MS = 200;
  private static final int RETRIES_AFTER_CLOSE = 25;

  private final Encoding encoding;
  private final TapeFile file;
  private final ScheduledExecutorService threads;
  private final CompletableFuture<RecordingFacts> done = new CompletableFuture<>();
  private final ArrayDeque<Chunk> waiting = new ArrayDeque<>();
  private final byte[] current;
  private List<Chunk.Mark> marks = new ArrayList<>();
  private int filled;
  private int frame;
  private int lost;
  private boolean paused;
  private boolean closed;
  private boolean writing;
  private int retries;

  FileTape(Encoding encoding, TapeFile file, ScheduledExecutorService threads) {
    this.encoding = encoding;
    this.file = file;
    this.threads = threads;
    this.current = encoding.silence(FRAMES_PER_CHUNK * Facts.frameBytes(encoding));
  }

  @Override
  public synchronized void append(byte[] caller, byte[] agent) {
    int frameBytes = Facts.frameBytes(encoding);
    if (caller.length * 2 != frameBytes || agent.length != caller.length) {
      throw new IllegalArgumentException("a frame of this tape has " + frameBytes / 2 + " bytes");
    }
    if (closed) {
      return;
    }
    frame++;
    if (waiting.size() >= CHUNKS_WAITING) {
      lost++;
      return;
    }
    if (lost > 0) {
      waiting.addLast(new Chunk.Lost(lost));
      lost = 0;
    }
    if (!paused) {
      interleave(caller, agent, encoding.sampleBytes(), current, filled);
    }
    filled += frameBytes;
    if (filled == current.length) {
      finishChunk();
      write();
    }
  }

  /** The two sides, sample by sample: caller left, agent right. */
  private static void interleave(byte[] caller, byte[] agent, int sample, byte[] into, int at) {
    int to = at;
    for (int from = 0; from < caller.length; from += sample) {
      System.arraycopy(caller, from, into, to, sample);
      System.arraycopy(agent, from, into, to + sample, sample);
      to += 2 * sample;
    }
  }

  @Override
  public void pause() {
    mark(true);
  }

  @Override
  public void resume() {
    mark(false);
  }

  private synchronized void mark(boolean begins) {
    if (!closed && paused != begins) {
      paused = begins;
      marks.add(new Chunk.Mark(begins, frame));
    }
  }

  @Override
  public synchronized CompletionStage<RecordingFacts> close() {
    if (!closed) {
      closed = true;
      if (lost > 0) {
        waiting.addLast(new Chunk.Lost(lost));
      }
      finishChunk();
      write();
    }
    return done;
  }

  /** Where it is while it runs. */
  Path running() {
    return file.running();
  }

  /** What {@link #close} gives. */
  CompletableFuture<RecordingFacts> done() {
    return done;
  }

  private void finishChunk() {
    if (filled > 0 || !marks.isEmpty()) {
      waiting.addLast(new Chunk.Audio(List.copyOf(marks), Arrays.copyOf(current, filled)));
    }
    marks = new ArrayList<>();
    filled = 0;
    Arrays.fill(current, encoding.format().orElseThrow().silence());
  }

  private void write() {
    if (!writing) {
      writing = true;
      plan(0);
    }
  }

  private void plan(long afterMs) {
    try {
      ScheduledFuture<?> unused = threads.schedule(this::writeOne, afterMs, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopped) {
      done.completeExceptionally(new IOException("the store is closed"));
    }
  }

  /** One chunk at a time, so that calls take turns. */
  private void writeOne() {
    try {
      Chunk next = next();
      if (next instanceof Chunk.End) {
        done.complete(file.end());
        return;
      }
      file.add(next);
      written();
    } catch (FileAlreadyExistsException forever) {
      fail(forever);
    } catch (IOException full) {
      retry(full);
    } catch (RuntimeException odd) {
      fail(odd);
    }
  }

  private synchronized Chunk next() {
    return waiting.isEmpty() ? new Chunk.End(new byte[0]) : waiting.peekFirst();
  }

  private synchronized void written() {
    waiting.removeFirst();
    retries = 0;
    writing = !waiting.isEmpty() || closed;
    if (writing) {
      plan(0);
    }
  }

  private synchronized void retry(IOException cause) {
    if (closed && ++retries > RETRIES_AFTER_CLOSE) {
      fail(cause);
      return;
    }
    plan(RETRY_MS);
  }

  private synchronized void fail(Exception cause) {
    closed = true;
    waiting.clear();
    try {
      file.close();
    } catch (IOException second) {
      cause.addSuppressed(second);
    }
    done.completeExceptionally(cause);
  }
}
