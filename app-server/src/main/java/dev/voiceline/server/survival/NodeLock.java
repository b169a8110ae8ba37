package dev.voiceline.server.survival;

import dev.voiceline.core.journal.NodeId;
import dev.voiceline.server.store.Cause;
import dev.voiceline.server.store.OwnersOnly;
import dev.voiceline.server.store.StoreUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A data directory belongs to one process. Whoever gets its lock knows that the node whose name
 * stands there is dead, and writes its own name. The system gives the lock back when a process
 * dies, however it dies.
 */
public final class NodeLock implements AutoCloseable {
  private static final String NAME = "node.lock";
  private static final int LONGEST = 100;

  private final Optional<NodeId> before;
  private final FileChannel file;

  private NodeLock(Optional<NodeId> before, FileChannel file) {
    this.before = before;
    this.file = file;
  }

  /**
   * Takes the lock of a directory, which is made if it is not there.
   *
   * @throws StoreUnavailable when a living process has it, or the file cannot be used
   */
  public static NodeLock take(Path directory) {
    Path place = directory.resolve(NAME);
    try {
      OwnersOnly.createDirectory(directory);
      return locked(place);
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "The data directory %s cannot be made or used (%s): let the server read and write there, or"
                  .formatted(directory, Cause.of(unusable))
              + " set VOICELINE_DATA_DIR.");
    }
  }

  private static NodeLock locked(Path place) throws IOException {
    create(place);
    FileChannel file = FileChannel.open(place, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (lock(file).isEmpty()) {
        throw new StoreUnavailable(
            "%s is held by another server: stop that one, or give this one its own VOICELINE_DATA_DIR."
                .formatted(place));
      }
      return new NodeLock(read(file), file);
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  private static void create(Path place) throws IOException {
    try {
      OwnersOnly.createFile(place);
    } catch (FileAlreadyExistsException there) {
      // It stays from one process to the next.
      return;
    }
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    }
  }

  private static Optional<NodeId> read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    file.read(bytes, 0);
    String name = new String(bytes.flip().array(), 0, bytes.limit(), StandardCharsets.US_ASCII);
    return name.isBlank() ? Optional.empty() : Optional.of(new NodeId(name.strip()));
  }

  /**
   * Has it belong to a node, whose name no other one had.
   *
   * @throws StoreUnavailable when that cannot be written
   */
  public void become(NodeId node) {
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(node.value().getBytes(StandardCharsets.US_ASCII)), 0);
      file.force(true);
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "%s in the data directory cannot be written (%s): make room, and let the server write there."
              .formatted(NAME, unusable.getClass().getSimpleName()));
    }
  }

  /** Who had the directory before, and is gone. */
  public Optional<NodeId> before() {
    return before;
  }

  /** Gives the directory to the next one. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
