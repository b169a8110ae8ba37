package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.MuLaw;
import dev.voiceline.core.scripted.ToneVoice;
import java.util.Base64;

/** The model's voice, in the session's output format. */
final class ModelVoice {
  /** From 8,000 to 24,000 samples a second. */
  private static final int REPEATS = 3;

  private ModelVoice() {}

  static String base64(String text, boolean muLaw) {
    byte[] tones = ToneVoice.speak(text);
    return Base64.getEncoder().encodeToString(muLaw ? tones : linear(tones));
  }

  private static byte[] linear(byte[] muLaw) {
    byte[] pcm = new byte[muLaw.length * REPEATS * 2];
    int at = 0;
    for (byte coded : muLaw) {
      int sample = MuLaw.decode(coded);
      for (int i = 0; i < REPEATS; i++) {
        pcm[at++] = (byte) sample;
        pcm[at++] = (byte) (sample >> 8);
      }
    }
    return pcm;
  }
}
