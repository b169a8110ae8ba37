package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingRefusal.Why;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Reads a recording chunk by chunk. One that was closed must be whole. In one that is still being
 * written, or whose writer died, a last chunk that does not open is the end.
 */
final class ChunkReader implements Closeable {
  private final Aead aead;
  private final FileChannel file;
  private final boolean closed;
  private final RecordingHeader header;
  private final SecretKey key;
  private final Facts facts;
  private final long size;
  private long at;
  private long chunks;
  private boolean ended;

  /** Where the key of a file comes from. */
  interface KeySource {
    /** The key. */
    SecretKey of(RecordingHeader header, FileChannel file) throws IOException;
  }

  ChunkReader(Disk disk, Aead aead, KeySource keys, Path path, boolean closed) throws IOException {
    this.aead = aead;
    this.closed = closed;
    this.file = disk.open(path, Set.of(StandardOpenOption.READ));
    try {
      this.header = RecordingHeader.read(file);
      this.key = keys.of(header, file);
      this.size = file.size();
    } catch (IOException | RuntimeException unreadable) {
      file.close();
      throw unreadable;
    }
    this.facts = new Facts(header.encoding());
    this.at = header.length();
  }

  Encoding encoding() {
    return header.encoding();
  }

  /** Bytes of audio that were read so far. */
  long audioBytes() {
    return facts.bytes();
  }

  /** The next chunk with audio; none at the end. */
  Optional<Chunk> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    if (at >= size && !closed) {
      return Optional.empty();
    }
    Optional<Chunk> chunk = chunk();
    if (chunk.isPresent() && chunk.get() instanceof Chunk.End end) {
      ended = true;
      if (at != size || !MessageDigest.isEqual(end.sha256(), facts.sha256())) {
        throw new RecordingRefusal(Why.CHANGED);
      }
      return Optional.empty();
    }
    chunk.ifPresent(facts::add);
    return chunk;
  }

  /** Reads to the end. */
  RecordingFacts facts() throws IOException {
    Optional<Chunk> chunk = next();
    while (chunk.isPresent()) {
      chunk = next();
    }
    return facts.result(ended);
  }

  private Optional<Chunk> chunk() throws IOException {
    if (size - at < Integer.BYTES) {
      return endsHere();
    }
    int length = ByteBuffer.wrap(RecordingHeader.bytes(file, at, Integer.BYTES)).getInt();
    long next = at + Integer.BYTES + length;
    if (length < Aead.OVERHEAD || next > size) {
      return endsHere();
    }
    byte[] sealed = RecordingHeader.bytes(file, at + Integer.BYTES, length);
    try {
      byte[] clear = aead.open(key, header.place(chunks), sealed);
      at = next;
      chunks++;
      return Optional.of(Chunk.read(clear));
    } catch (SealException changed) {
      if (next < size) {
        throw new RecordingRefusal(Why.CHANGED);
      }
      return endsHere();
    }
  }

  private Optional<Chunk> endsHere() throws IOException {
    if (closed) {
      throw new RecordingRefusal(Why.CHANGED);
    }
    at = size;
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
