package dev.voiceline.adapters.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;

/** Opens files. */
public interface Disk {
  /** Opens a file. */
  FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException;

  /** The machine's own. */
  static Disk real() {
    return FileChannel::open;
  }

  /** Makes the directory of a file, and sees to it that it outlives a crash. */
  static void makeDirectoryOf(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
      sync(directory);
    }
  }

  /** Makes names in a directory durable, where the system can. */
  static void sync(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory)) {
      names.force(true);
    } catch (IOException notOnThisSystem) {
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw notOnThisSystem;
      }
    }
  }
}
