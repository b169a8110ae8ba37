package dev.voiceline.core.endpointing;

import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices sounds by how much louder than the line's noise they are. The noise is learned: it is
 * what the line falls to between words, and it may rise slowly, so that a car or a fan is no
 * speech. Judged in frames of 20 ms, in pieces of any length; times are those of the audio. For use
 * by one thread at a time.
 */
final class SoundDetector {
  static final int FRAME_MS = 20;

  /** Power of the noise before anything is known, and the least that is believed. */
  private static final double FIRST_NOISE = 40 * 40;

  private static final double LEAST_NOISE = 8 * 8;

  /** A line with more noise than that is no telephone's. */
  private static final double MOST_NOISE = 4_000 * 4_000;

  /** So much of the way down is taken with each frame that is quieter than the noise. */
  private static final double FALLS_BY = 0.25;

  /** With each louder frame, the noise rises by 3 dB a second. */
  private static final double RISES_BY = 1.014;

  /** What has begun goes on while it is half as loud. */
  private static final double KEEPS_ON = 0.5;

  private final SoundPolicy policy;
  private final AudioFormat format;
  private final byte[] frame;
  private int filled;
  private long heardMs;
  private double noise = FIRST_NOISE;
  private long loudMs;
  private long lastLoudMs;
  private boolean sounding;

  SoundDetector(SoundPolicy policy, AudioFormat format) {
    this.policy = policy;
    this.format = format;
    this.frame = new byte[format.bytes(FRAME_MS)];
  }

  /** Listens on, and tells what began and ended with these bytes, in order. */
  List<ArbiterEvent> hear(byte[] audio) {
    List<ArbiterEvent> changes = new ArrayList<>();
    int taken = 0;
    while (taken < audio.length) {
      int piece = Math.min(frame.length - filled, audio.length - taken);
      System.arraycopy(audio, taken, frame, filled, piece);
      taken += piece;
      filled += piece;
      if (filled == frame.length) {
        filled = 0;
        heardMs += FRAME_MS;
        judge(SoundPower.of(frame, format), changes);
      }
    }
    return changes;
  }

  private void judge(double power, List<ArbiterEvent> changes) {
    boolean loud = power >= threshold();
    learn(power);
    if (loud) {
      loudMs += FRAME_MS;
      lastLoudMs = heardMs;
      if (!sounding && loudMs >= policy.start().toMillis()) {
        sounding = true;
        changes.add(new ArbiterEvent.SoundBegan(Duration.ofMillis(heardMs - loudMs)));
      }
      return;
    }
    loudMs = 0;
    long quiet = heardMs - lastLoudMs;
    if (sounding && quiet >= policy.silence().toMillis()) {
      sounding = false;
      changes.add(
          new ArbiterEvent.SoundEnded(Duration.ofMillis(lastLoudMs), Duration.ofMillis(quiet)));
    }
  }

  private double threshold() {
    double least = (double) policy.leastLevel() * policy.leastLevel();
    double loud = Math.max(least, noise * policy.aboveNoise());
    return sounding ? loud * KEEPS_ON : loud;
  }

  private void learn(double power) {
    double next = power < noise ? noise + (power - noise) * FALLS_BY : noise * RISES_BY;
    noise = Math.max(LEAST_NOISE, Math.min(MOST_NOISE, Math.min(next, Math.max(power, noise))));
  }
}
