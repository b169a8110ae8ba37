package dev.voiceline.tck.recording;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A tape in memory. */
class InMemoryTape implements RecordingTape {
  private final AudioFormat format;
  private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
  private final List<RecordingFacts.Pause> pauses = new ArrayList<>();
  private long frames;
  private long pausedAt = -1;
  private boolean closed;

  InMemoryTape(AudioFormat format) {
    this.format = format;
  }

  @Override
  public void append(byte[] caller, byte[] agent) {
    byte[] left = side(caller);
    byte[] right = side(agent);
    int sample = format == AudioFormat.PCM16_24K ? 2 : 1;
    for (int at = 0; at < left.length; at += sample) {
      samples.write(left, at, sample);
      samples.write(right, at, sample);
    }
    frames++;
  }

  private byte[] side(byte[] said) {
    if (!silencedBy(pausedAt >= 0)) {
      return said;
    }
    byte[] silence = new byte[said.length];
    Arrays.fill(silence, format.silence());
    return silence;
  }

  boolean silencedBy(boolean pause) {
    return pause;
  }

  @Override
  public void pause() {
    pausedAt = frames;
  }

  @Override
  public void resume() {
    pauses.add(new RecordingFacts.Pause(time(pausedAt), time(frames)));
    pausedAt = -1;
  }

  @Override
  public CompletionStage<RecordingFacts> close() {
    closed = true;
    return CompletableFuture.completedFuture(facts());
  }

  void dies() {}

  RecordingFacts facts() {
    return new RecordingFacts(
        time(frames), closed, pauses, Duration.ZERO, hash(samples.toByteArray()));
  }

  String hash(byte[] audio) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(audio));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  final void lose() {
    samples.reset();
    frames = 0;
  }

  byte[] wav() {
    byte[] audio = samples.toByteArray();
    int sample = format == AudioFormat.PCM16_24K ? 2 : 1;
    ByteBuffer file = ByteBuffer.allocate(44 + audio.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(36 + audio.length).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).putShort((short) tag()).putShort((short) 2);
    int hertz = format.bytesPerMs() * 1000 / sample;
    file.putInt(hertz).putInt(hertz * 2 * sample).putShort((short) (2 * sample));
    file.putShort((short) (8 * sample)).put(ascii("data")).putInt(audio.length).put(audio);
    return file.array();
  }

  private int tag() {
    return switch (format) {
      case PCM16_24K -> 1;
      case PCMA_8K -> 6;
      case PCMU_8K -> 7;
    };
  }

  private static Duration time(long frames) {
    return Duration.ofMillis(frames * FRAME_MS);
  }

  private static byte[] ascii(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }
}
