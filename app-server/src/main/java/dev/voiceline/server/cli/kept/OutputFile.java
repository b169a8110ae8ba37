package dev.voiceline.server.cli.kept;

import dev.voiceline.server.store.OwnersOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for health data: new, and for its owner alone. */
final class OutputFile {
  /** Something that writes. */
  interface Writing {
    void into(Path file) throws IOException;
  }

  private OutputFile() {}

  /** Makes the file and lets it be written; one that was not written whole is taken away. */
  static void write(Path file, Writing writing) throws Declined {
    try {
      OwnersOnly.createFile(file);
    } catch (FileAlreadyExistsException taken) {
      throw new Declined(file + " is there already: name another file.");
    } catch (IOException cannot) {
      throw new Declined(file + " cannot be written: name a file in a directory that can.");
    }
    try {
      writing.into(file);
    } catch (IOException cannot) {
      remove(file);
      throw new Declined(file + " could not be written whole, and was taken away: make room for it.");
    } catch (RuntimeException failed) {
      remove(file);
      throw failed;
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // Its owner alone can read it.
      return;
    }
  }
}
