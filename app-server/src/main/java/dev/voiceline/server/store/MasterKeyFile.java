package dev.voiceline.server.store;

import dev.voiceline.adapters.store.sealing.MasterKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The master key of a server that was given none: in a file that its owner alone may read. */
final class MasterKeyFile {
  private static final int BYTES = 32;

  private final Path file;

  MasterKeyFile(Path file) {
    this.file = file;
  }

  /**
   * The key, if the file is there.
   *
   * @throws StoreUnavailable when it holds none
   */
  Optional<MasterKey> read() throws IOException {
    try {
      return Optional.of(MasterKey.parse(Files.readString(file, StandardCharsets.US_ASCII)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IllegalArgumentException malformed) {
      throw new StoreUnavailable(
          file + " holds no master key: put the file back from your copy of it.");
    }
  }

  /** Makes one. Of several that do so at once one wins, and all have its key. */
  MasterKey make() throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path beside =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(beside);
    OwnersOnly.createFile(beside);
    try {
      Files.writeString(beside, Base64.getEncoder().encodeToString(secret) + "\n");
      try (FileChannel durable = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        durable.force(true);
      }
      publish(beside);
    } finally {
      Files.deleteIfExists(beside);
    }
    return read().orElseThrow(() -> new NoSuchFileException(file.toString()));
  }

  /** The name appears with the whole key behind it, and never replaces another. */
  private void publish(Path beside) throws IOException {
    try {
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException faster) {
      // Somebody else has made one at the same time: that one it is.
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(beside, file);
    }
  }
}
