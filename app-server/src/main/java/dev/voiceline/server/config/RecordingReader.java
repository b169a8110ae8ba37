package dev.voiceline.server.config;

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
        Optional.of(words).filter(any -> announced && mode == RecordingSettings.Mode.FROM_ANSWER),
        fields.flag(Setting.RECORDING_PAUSED, true),
        fields.flag(Setting.RECORDING_DELETED, false),
        fields.find(Setting.RECORDING_KEY_FILE).flatMap(given -> key(given, fields)));
  }

  private static Optional<Path> key(Given given, Fields fields) {
    try {
      Path file = Path.of(given.text());
      if (Files.isReadable(file) && Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    } catch (InvalidPathException malformed) {
      // Told like a file that is not there.
    }
    fields.problem(
        given.name()
            + " names no file that can be read: give the path of the private key, in PEM.");
    return Optional.empty();
  }
}
