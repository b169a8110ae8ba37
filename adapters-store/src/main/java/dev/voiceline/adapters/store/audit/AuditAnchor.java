package dev.voiceline.adapters.store.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How far this machine has seen the trail reach, in a file beside the database. So a database that
 * was put back to an older state as a whole is found too.
 */
public final class AuditAnchor {
  /** A place and its link. */
  @SuppressWarnings("ArrayRecordComponent")
  record Mark(long place, byte[] link) {
    @Override
    public String toString() {
      return "mark at " + place;
    }
  }

  private final Path file;

  /** The anchor in this file, which is made when it is first needed. */
  public AuditAnchor(Path file) {
    this.file = file;
  }

  /** The file is replaced as a whole. */
  void reach(long place, byte[] link) throws IOException {
    // A command of the operator may write at the same time as the server.
    String own = "." + ProcessHandle.current().pid() + ".new";
    Path beside = file.resolveSibling(file.getFileName() + own);
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(beside, place + " " + HexFormat.of().formatHex(link) + "\n");
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<Mark> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
    try {
      return Optional.of(new Mark(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      throw new IOException("the audit anchor is damaged: " + file, damaged);
    }
  }
}
