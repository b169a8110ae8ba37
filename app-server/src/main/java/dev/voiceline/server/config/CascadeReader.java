package dev.voiceline.server.config;

import java.util.List;
import java.util.Optional;

/** The second voice. All of it is checked, whether it is asked for or not. */
final class CascadeReader {
  private CascadeReader() {}

  /**
   * Empty when something is missing.
   *
   * @param wanted whether callers are to talk with it, so that what is missing is a problem
   */
  static Optional<CascadeSettings> read(Fields fields, boolean wanted) {
    VendorKeys keys = new VendorKeys(fields, wanted);
    List<EarSettings> ears = EarReader.read(fields, keys);
    List<MindSettings> minds = MindReader.read(fields, keys);
    List<VoiceSettings> voices = SpeechReader.read(fields, keys);
    List<String> terms = KeyTermsReader.read(fields);
    return keys.complete() && !ears.isEmpty() && !minds.isEmpty() && !voices.isEmpty()
        ? Optional.of(new CascadeSettings(ears, terms, minds, voices))
        : Optional.empty();
  }
}
