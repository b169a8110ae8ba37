package dev.voiceline.adapters.twilio.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for ciphertext, which only this process's user may read. */
record SpoolFile(Path path) {
  static SpoolFile in(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new SpoolFile(Files.createTempFile(directory, "voiceline-", ".sealed"));
  }

  OutputStream write() throws IOException {
    return Files.newOutputStream(path);
  }

  InputStream read() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 64 << 10);
  }

  long size() throws IOException {
    return Files.size(path);
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      // It is ciphertext: left behind, it tells nothing.
    }
  }
}
