package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Sends to the caller in whole frames of 20 ms, for the carrier stutters on odd pieces: what is
 * left over waits for the next audio, or is filled up with silence when a mark follows. One lock
 * keeps the order of audio, marks and clears. Safe for use by any thread.
 */
final class FrameSender {
  /** 400 ms: large enough to be cheap, small enough for every proxy. */
  static final int LONGEST_MESSAGE = 3_200;

  private static final int FRAME = CallerTimeline.FRAME;
  private static final byte[] NOTHING = new byte[0];
  private final Socket socket;
  private final StreamWriter writer;
  private final StreamTally tally;
  private byte[] leftOver = NOTHING;
  private boolean over;

  FrameSender(Socket socket, StreamWriter writer, StreamTally tally) {
    this.socket = socket;
    this.writer = writer;
    this.tally = tally;
  }

  synchronized void send(byte[] audio) {
    if (over) {
      return;
    }
    byte[] all = leftOver.length == 0 ? audio : join(leftOver, audio);
    int whole = all.length - all.length % FRAME;
    for (int begin = 0; begin < whole; begin += LONGEST_MESSAGE) {
      int length = Math.min(LONGEST_MESSAGE, whole - begin);
      socket.sendText(writer.media(ByteBuffer.wrap(all, begin, length)));
    }
    tally.framesSent(whole / FRAME);
    leftOver = whole == all.length ? NOTHING : Arrays.copyOfRange(all, whole, all.length);
  }

  synchronized void mark(String name) {
    if (over) {
      return;
    }
    if (leftOver.length > 0) {
      byte[] silence = new byte[FRAME - leftOver.length];
      Arrays.fill(silence, AudioFormat.PCMU_8K.silence());
      send(silence);
    }
    socket.sendText(writer.mark(name));
  }

  synchronized void clear() {
    if (!over) {
      leftOver = NOTHING;
      socket.sendText(writer.clear());
    }
  }

  /** Nothing is sent from now on. */
  synchronized void stop() {
    over = true;
    leftOver = NOTHING;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
