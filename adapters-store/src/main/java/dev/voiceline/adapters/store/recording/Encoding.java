package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.media.AudioFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** How the audio of a recording is kept. */
enum Encoding {
  /** A WAV file as the network made it. */
  AS_IT_CAME(0, Optional.empty(), 0, 0),
  MU_LAW(1, Optional.of(AudioFormat.PCMU_8K), 7, 1),
  A_LAW(2, Optional.of(AudioFormat.PCMA_8K), 6, 1),
  LINEAR(3, Optional.of(AudioFormat.PCM16_24K), 1, 2);

  private final int code;
  private final Optional<AudioFormat> format;
  private final int wavTag;
  private final int sampleBytes;

  Encoding(int code, Optional<AudioFormat> format, int wavTag, int sampleBytes) {
    this.code = code;
    this.format = format;
    this.wavTag = wavTag;
    this.sampleBytes = sampleBytes;
  }

  static Encoding of(AudioFormat format) {
    return Arrays.stream(values())
        .filter(each -> each.format.equals(Optional.of(format)))
        .findFirst()
        .orElseThrow();
  }

  static Encoding of(int code) throws IOException {
    return Arrays.stream(values())
        .filter(each -> each.code == code)
        .findFirst()
        .orElseThrow(() -> new IOException("a recording of an unknown encoding"));
  }

  int code() {
    return code;
  }

  /** Nothing for what the network made. */
  Optional<AudioFormat> format() {
    return format;
  }

  int wavTag() {
    return wavTag;
  }

  int sampleBytes() {
    return sampleBytes;
  }

  /** Samples per second. */
  int hertz() {
    return format.map(each -> each.bytesPerMs() * 1000 / sampleBytes).orElse(0);
  }

  /** Both sides of so many frames, in silence. */
  byte[] silence(int bytes) {
    byte[] silence = new byte[bytes];
    Arrays.fill(silence, format.map(AudioFormat::silence).orElse((byte) 0));
    return silence;
  }
}
