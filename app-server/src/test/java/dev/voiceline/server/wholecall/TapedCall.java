package dev.voiceline.server.wholecall;

import dev.voiceline.core.scripted.ToneEar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A recording as somebody hears it who understands tones.
 *
 * @param caller what the left side says
 * @param agent what the right side says
 * @param seconds how long it is
 */
record TapedCall(String caller, String agent, double seconds) {
  private static final int HEADER_END = 12;

  /** Listens to a WAV file of two channels of mu-law. */
  static TapedCall hear(byte[] wav) {
    ByteBuffer file = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    file.position(HEADER_END);
    while (file.hasRemaining()) {
      byte[] name = new byte[4];
      file.get(name);
      byte[] content = new byte[file.getInt()];
      file.get(content);
      if (new String(name, StandardCharsets.US_ASCII).equals("data")) {
        return new TapedCall(said(content, 0), said(content, 1), content.length / 16_000.0);
      }
    }
    throw new AssertionError("a WAV file without audio");
  }

  private static String said(byte[] samples, int channel) {
    byte[] side = new byte[samples.length / 2];
    for (int at = 0; at < side.length; at++) {
      side[at] = samples[2 * at + channel];
    }
    ToneEar ear = new ToneEar();
    ear.hear(side);
    return ear.text();
  }
}
