package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keeps a WAV file as it came: written beside its place, and moved there when it is durable. */
final class StoredWav {
  private static final int CHUNK = 64 * 1024;

  private final Disk disk;
  private final Aead aead;
  private final MasterKeys masters;
  private final RecordingHeader header;
  private final Path place;
  private final Lock lock;

  StoredWav(
      Disk disk, Aead aead, MasterKeys masters, RecordingHeader header, Path place, Lock lock) {
    this.disk = disk;
    this.aead = aead;
    this.masters = masters;
    this.header = header;
    this.place = place;
    this.lock = lock;
  }

  void write(InputStream wav) throws IOException {
    Disk.makeDirectoryOf(place);
    Path beside = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".new");
    try (wav) {
      writeTo(beside, wav);
      move(beside);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void move(Path beside) throws IOException {
    lock.lock();
    try {
      Disk.makeDirectoryOf(place);
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Disk.makeDirectoryOf(place);
    } finally {
      lock.unlock();
    }
  }

  private void writeTo(Path beside, InputStream wav) throws IOException {
    try (FileChannel file =
        disk.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      SecretKey key = new SecretKeySpec(aead.random(32), "AES");
      byte[] beginning = header.bytes(masters.wrap(aead, key, header.owner()));
      ByteBuffer left = ByteBuffer.wrap(beginning);
      while (left.hasRemaining()) {
        file.write(left, left.position());
      }
      ChunkWriter writer = new ChunkWriter(aead, key, header, file, beginning.length);
      Facts facts = new Facts(header.encoding());
      byte[] piece = wav.readNBytes(CHUNK);
      while (piece.length > 0) {
        Chunk chunk = new Chunk.Audio(List.of(), piece);
        writer.add(chunk);
        facts.add(chunk);
        piece = wav.readNBytes(CHUNK);
      }
      writer.add(new Chunk.End(facts.sha256()));
      file.force(true);
    }
  }
}
