package dev.voiceline.adapters.store.recording;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A piece of a recording, as it is sealed. */
sealed interface Chunk {
  /**
   * Where a pause begins or ends.
   *
   * @param frame of 20 ms, from 0
   */
  record Mark(boolean begins, int frame) {}

  /** Both sides, interleaved. */
  @SuppressWarnings("ArrayRecordComponent")
  record Audio(List<Mark> marks, byte[] samples) implements Chunk {
    @Override
    public String toString() {
      return "audio of " + samples.length + " bytes";
    }
  }

  /** Frames that were not written in time. */
  record Lost(int frames) implements Chunk {}

  /** The end. */
  @SuppressWarnings("ArrayRecordComponent")
  record End(byte[] sha256) implements Chunk {
    @Override
    public String toString() {
      return "end";
    }
  }

  /** As bytes to be sealed. */
  static byte[] bytes(Chunk chunk) {
    if (chunk instanceof Lost lost) {
      return ByteBuffer.allocate(5).put((byte) 'L').putInt(lost.frames()).array();
    }
    if (chunk instanceof End end) {
      return ByteBuffer.allocate(1 + end.sha256().length).put((byte) 'E').put(end.sha256()).array();
    }
    Audio audio = (Audio) chunk;
    ByteBuffer bytes = ByteBuffer.allocate(3 + audio.marks().size() * 5 + audio.samples().length);
    bytes.put((byte) 'A').putShort((short) audio.marks().size());
    for (Mark mark : audio.marks()) {
      bytes.put((byte) (mark.begins() ? 1 : 0)).putInt(mark.frame());
    }
    return bytes.put(audio.samples()).array();
  }

  /** From bytes that were sealed. */
  static Chunk read(byte[] bytes) throws IOException {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    try {
      return switch (from.get()) {
        case 'A' -> audio(from);
        case 'L' -> new Lost(from.getInt());
        case 'E' -> new End(rest(from));
        default -> throw new IOException("a chunk of an unknown kind");
      };
    } catch (BufferUnderflowException damaged) {
      throw new IOException("a chunk is too short");
    }
  }

  private static Chunk audio(ByteBuffer from) {
    int marks = from.getShort() & 0xFFFF;
    List<Mark> read = new ArrayList<>();
    for (int i = 0; i < marks; i++) {
      read.add(new Mark(from.get() == 1, from.getInt()));
    }
    return new Audio(read, rest(from));
  }

  private static byte[] rest(ByteBuffer from) {
    byte[] rest = new byte[from.remaining()];
    from.get(rest);
    return rest;
  }
}
