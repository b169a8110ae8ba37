package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.recording.RecordingFacts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file of a recording while it is made. Used by one thread at a time; every method blocks. */
final class TapeFile implements Closeable {
  private final Disk disk;
  private final Aead aead;
  private final MasterKeys masters;
  private final RecordingHeader header;
  private final Path running;
  private final Path whole;
  private final Facts facts;
  private Optional<FileChannel> file = Optional.empty();
  private Optional<ChunkWriter> writer = Optional.empty();

  TapeFile(
      Disk disk, Aead aead, MasterKeys masters, RecordingHeader header, Path running, Path whole) {
    this.disk = disk;
    this.aead = aead;
    this.masters = masters;
    this.header = header;
    this.running = running;
    this.whole = whole;
    this.facts = new Facts(header.encoding());
  }

  Path running() {
    return running;
  }

  /** Adds a chunk, durable when it returns. The same one may be tried again after a failure. */
  void add(Chunk chunk) throws IOException {
    writer().addDurably(chunk);
    facts.add(chunk);
  }

  /** Ends it; may be tried again after a failure. */
  RecordingFacts end() throws IOException {
    writer().addDurably(new Chunk.End(facts.sha256()));
    close();
    Files.move(running, whole, StandardCopyOption.ATOMIC_MOVE);
    syncNames();
    return facts.result(true);
  }

  private ChunkWriter writer() throws IOException {
    if (writer.isPresent()) {
      return writer.get();
    }
    ChunkWriter begun = begin();
    writer = Optional.of(begun);
    return begun;
  }

  private ChunkWriter begin() throws IOException {
    FileChannel channel = file.isPresent() ? file.get() : create();
    file = Optional.of(channel);
    SecretKey key = new SecretKeySpec(aead.random(32), "AES");
    byte[] bytes = header.bytes(masters.wrap(aead, key, header.owner()));
    ByteBuffer beginning = ByteBuffer.wrap(bytes);
    while (beginning.hasRemaining()) {
      channel.write(beginning, beginning.position());
    }
    channel.force(true);
    syncNames();
    return new ChunkWriter(aead, key, header, channel, bytes.length);
  }

  private FileChannel create() throws IOException {
    Disk.makeDirectoryOf(running);
    if (Files.exists(whole)) {
      throw new FileAlreadyExistsException("a recording of this name");
    }
    return disk.open(running, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  private void syncNames() throws IOException {
    Path directory = running.toAbsolutePath().getParent();
    if (directory != null) {
      Disk.sync(directory);
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
