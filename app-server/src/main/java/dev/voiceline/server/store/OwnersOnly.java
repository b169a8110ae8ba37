package dev.voiceline.server.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that nobody but their owner may open, where the system knows such. */
public final class OwnersOnly {
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");
  private static final String POSIX = "posix";

  private OwnersOnly() {}

  /** Makes a file that is not there yet. */
  public static Path createFile(Path file) throws IOException {
    return Files.createFile(file, attributes("rw-------"));
  }

  /** Makes a directory and those above it, unless it is there. */
  public static void createDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, attributes("rwx------"));
    }
  }

  /** Whether others may do anything with it. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    return isKnown() && !OWNERS.containsAll(Files.getPosixFilePermissions(path));
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return isKnown()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isKnown() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains(POSIX);
  }
}
