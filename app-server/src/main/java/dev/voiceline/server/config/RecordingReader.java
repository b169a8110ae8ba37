package dev.voiceline.server.config;

import dev.voiceline.adapters.twilio.recording.RecordingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether and how calls are recorded. */
final class RecordingReader {
  static final String ANNOUNCEMENT = "This call is recorded.";

  private RecordingReader() {}

  static RecordingSettings read(Fields fields) {
    RecordingSettings.Mode mode = fields.word(Setting.RECORDING_MODE, RecordingSettings.Mode.OFF);
    String words = fields.text(Setting.RECORDING_ANNOUNCEMENT, ANNOUNCEMENT);
    boolean announced = fields.flag(Setting.RECORDING_ANNOUNCED, true);
    return new RecordingSettings(
        mode,
        by(fields),
        Optional.of(words).filter(any -> announced && mode == RecordingSettings.Mode.FROM_ANSWER),
        fields.flag(Setting.RECORDING_PAUSED, true),
        fields.flag(Setting.RECORDING_DELETED, false),
        fields.find(Setting.RECORDING_KEY_FILE).flatMap(given -> key(given, fields)));
  }

  private static Optional<RecordingSettings.By> by(Fields fields) {
    return fields.has(Setting.RECORDING_BY)
        ? Optional.of(fields.word(Setting.RECORDING_BY, RecordingSettings.By.STREAM))
        : Optional.empty();
  }

  private static Optional<RecordingKey> key(Given given, Fields fields) {
    try {
      return Optional.of(RecordingKey.of(Files.readString(Path.of(given.text()))));
    } catch (InvalidPathException | IOException unreadable) {
      fields.problem(
          given.name()
              + " names no file that can be read: give the path of the private key, in PEM.");
    } catch (IllegalArgumentException other) {
      fields.problem(
          given.name()
              + " is not an RSA key in PKCS #8: its first line must be -----BEGIN PRIVATE KEY-----.");
    }
    return Optional.empty();
  }
}
