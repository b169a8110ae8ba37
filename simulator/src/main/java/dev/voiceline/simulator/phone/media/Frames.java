package dev.voiceline.simulator.phone.media;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.scripted.MuLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Frames of telephone audio: 20 ms of G.711 mu-law at 8,000 Hz, 160 bytes. */
public final class Frames {
  /** How long a frame lasts. */
  public static final int MILLIS = 20;

  /** How many bytes it has. */
  public static final int BYTES = AudioFormat.PCMU_8K.bytes(MILLIS);

  /** The root mean square, of 32,124, from which a frame is audible. */
  private static final double AUDIBLE = 300;

  private Frames() {}

  /** A new frame of silence. */
  public static byte[] silence() {
    byte[] frame = new byte[BYTES];
    Arrays.fill(frame, AudioFormat.PCMU_8K.silence());
    return frame;
  }

  /** Audio of any length as frames; the last one is filled up with silence. */
  public static List<byte[]> split(byte[] audio) {
    List<byte[]> frames = new ArrayList<>();
    for (int at = 0; at < audio.length; at += BYTES) {
      byte[] frame = silence();
      System.arraycopy(audio, at, frame, 0, Math.min(BYTES, audio.length - at));
      frames.add(frame);
    }
    return frames;
  }

  /** Loud noise that is no tone: the same for the same seed. */
  public static byte[] noise(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] frame = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      frame[i] = MuLaw.encode(random.nextInt(-12_000, 12_000));
    }
    return frame;
  }

  /** Whether a person would hear more than silence. */
  public static boolean audible(byte[] frame) {
    double energy = 0;
    for (byte coded : frame) {
      double sample = MuLaw.decode(coded);
      energy += sample * sample;
    }
    return energy >= AUDIBLE * AUDIBLE * frame.length;
  }
}
