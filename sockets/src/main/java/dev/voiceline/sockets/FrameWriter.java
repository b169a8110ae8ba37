package dev.voiceline.sockets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;

/**
 * Writes what the engine has encoded, on a thread of its own, until the farewell is written or the
 * wire is cut.
 */
final class FrameWriter implements Runnable {
  private static final int CLOSE = 8;

  private final BlockingQueue<ByteBuffer> frames;
  private final OutputStream out;
  private final Outbox outbox;
  private final Runnable broken;

  FrameWriter(BlockingQueue<ByteBuffer> frames, OutputStream out, Outbox outbox, Runnable broken) {
    this.frames = frames;
    this.out = out;
    this.outbox = outbox;
    this.broken = broken;
  }

  @Override
  public void run() {
    try {
      boolean farewell = false;
      while (!farewell) {
        ByteBuffer frame = frames.take();
        write(frame, out);
        outbox.written(frame).sent();
        farewell = (frame.get(0) & 0x0F) == CLOSE;
      }
    } catch (IOException | RuntimeException unwritable) {
      broken.run();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  static void write(ByteBuffer frame, OutputStream out) throws IOException {
    out.write(frame.array(), frame.arrayOffset(), frame.limit());
    out.flush();
  }
}
