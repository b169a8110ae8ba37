package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingRefusal.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** What a recording's file begins with: two key slots, and what the recording is. */
record RecordingHeader(CallId call, String recordingId, Encoding encoding, Instant startedAt) {
  private static final byte[] MAGIC = "VLREC001".getBytes(StandardCharsets.US_ASCII);
  private static final List<Integer> SLOTS = List.of(8, 8 + KeySlot.LENGTH);
  static final int FACTS = 8 + 2 * KeySlot.LENGTH;
  private static final int LONGEST = 64 * 1024;

  /** Bytes of the whole header. */
  int length() {
    return FACTS + Short.BYTES + facts().length;
  }

  /** The header with its key. */
  byte[] bytes(WrappedKey key) {
    byte[] facts = facts();
    return ByteBuffer.allocate(length())
        .put(MAGIC)
        .put(KeySlot.of(key))
        .put(KeySlot.EMPTY)
        .putShort((short) facts.length)
        .put(facts)
        .array();
  }

  /** Whom the key is wrapped for. */
  String owner() {
    return owner(call, recordingId);
  }

  /** Whom the key of a recording is wrapped for. */
  static String owner(CallId call, String recordingId) {
    return "recording/" + call.value() + "/" + recordingId;
  }

  /** What every file without a key begins with: {@link #FACTS} bytes. */
  static byte[] keyless() {
    return Arrays.copyOf(MAGIC, FACTS);
  }

  /** The place of a chunk: none opens in another recording or in another order. */
  byte[] place(long chunk) {
    return Aead.place(
        "recording",
        call.value(),
        recordingId,
        Integer.toString(encoding.code()),
        Long.toString(startedAt.toEpochMilli()),
        Long.toString(chunk));
  }

  static RecordingHeader read(FileChannel file) throws IOException {
    if (!Arrays.equals(bytes(file, 0, MAGIC.length), MAGIC)) {
      throw new RecordingRefusal(Why.CHANGED);
    }
    int length = ByteBuffer.wrap(bytes(file, FACTS, Short.BYTES)).getShort() & 0xFFFF;
    ByteBuffer facts = ByteBuffer.wrap(bytes(file, FACTS + Short.BYTES, length));
    try {
      Encoding encoding = Encoding.of(facts.get());
      Instant startedAt = Instant.ofEpochMilli(facts.getLong());
      CallId call = new CallId(text(facts));
      return new RecordingHeader(call, text(facts), encoding, startedAt);
    } catch (RuntimeException damaged) {
      throw new RecordingRefusal(Why.CHANGED);
    }
  }

  /** The recording's key. */
  SecretKey key(FileChannel file, Aead aead, MasterKeys masters) throws IOException {
    Optional<SealException> closed = Optional.empty();
    for (int at : SLOTS) {
      Optional<WrappedKey> wrapped = KeySlot.read(bytes(file, at, KeySlot.LENGTH));
      if (wrapped.isPresent()) {
        try {
          return masters.unwrap(aead, wrapped.get(), owner());
        } catch (SealException other) {
          closed = Optional.of(other);
        }
      }
    }
    if (closed.isEmpty()) {
      throw new NoSuchRecording("the key of the recording was deleted");
    }
    throw new IOException("the key of the recording does not open: " + closed.get().getMessage());
  }

  /** Wraps the key anew with the master key in use; says whether that was needed. */
  boolean rewrap(FileChannel file, Aead aead, MasterKeys masters) throws IOException {
    SecretKey key = key(file, aead, masters);
    String current = masters.current().id();
    int free = -1;
    int used = -1;
    for (int at : SLOTS) {
      Optional<WrappedKey> wrapped = KeySlot.read(bytes(file, at, KeySlot.LENGTH));
      boolean stale = wrapped.filter(each -> !each.masterId().equals(current)).isPresent();
      used = stale ? at : used;
      free = stale ? free : at;
    }
    if (used < 0) {
      return false;
    }
    write(file, free < 0 ? SLOTS.get(1) : free, KeySlot.of(masters.wrap(aead, key, owner())));
    write(file, free == SLOTS.get(0) ? SLOTS.get(1) : SLOTS.get(0), KeySlot.EMPTY);
    return true;
  }

  /** Destroys the key. */
  static void shred(FileChannel file) throws IOException {
    for (int at : SLOTS) {
      write(file, at, KeySlot.EMPTY);
    }
  }

  private byte[] facts() {
    byte[] name = call.value().getBytes(StandardCharsets.UTF_8);
    byte[] id = recordingId.getBytes(StandardCharsets.UTF_8);
    if (name.length + id.length > LONGEST / 2) {
      throw new IllegalArgumentException("the name of the call is too long");
    }
    return ByteBuffer.allocate(1 + Long.BYTES + 2 * Short.BYTES + name.length + id.length)
        .put((byte) encoding.code())
        .putLong(startedAt.toEpochMilli())
        .putShort((short) name.length)
        .put(name)
        .putShort((short) id.length)
        .put(id)
        .array();
  }

  private static String text(ByteBuffer from) {
    byte[] text = new byte[from.getShort() & 0xFFFF];
    from.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      file.write(left, at + left.position());
    }
    file.force(false);
  }

  static byte[] bytes(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the recording ends too early");
      }
    }
    return bytes.array();
  }
}
