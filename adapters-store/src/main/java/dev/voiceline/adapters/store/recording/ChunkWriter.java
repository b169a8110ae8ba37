package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.sealing.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.crypto.SecretKey;

/** Adds chunks to a file. A chunk that failed half-way is written over by the next attempt. */
final class ChunkWriter {
  private final Aead aead;
  private final SecretKey key;
  private final RecordingHeader header;
  private final FileChannel file;
  private long end;
  private long chunks;

  ChunkWriter(Aead aead, SecretKey key, RecordingHeader header, FileChannel file, long end) {
    this.aead = aead;
    this.key = key;
    this.header = header;
    this.file = file;
    this.end = end;
  }

  /** Adds a chunk; it may still be in the system's memory. */
  void add(Chunk chunk) throws IOException {
    byte[] sealed = aead.seal(key, header.place(chunks), Chunk.bytes(chunk));
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + sealed.length);
    frame.putInt(sealed.length).put(sealed).flip();
    while (frame.hasRemaining()) {
      file.write(frame, end + frame.position());
    }
    end += frame.limit();
    chunks++;
  }

  /** Adds a chunk, and returns when it is durable. */
  void addDurably(Chunk chunk) throws IOException {
    long before = end;
    long count = chunks;
    try {
      add(chunk);
      file.force(false);
    } catch (IOException failed) {
      end = before;
      chunks = count;
      throw failed;
    }
  }
}
