package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.SealException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * A file of sealed frames in order. A header names the master key and has a salt, from which the
 * file's own key is derived; every new beginning draws another salt. Used by one thread at a time.
 */
final class SpoolFile implements AutoCloseable {
  /** Its last character changes with the layout of frames and of the items in them. */
  private static final byte[] MAGIC = "VLSPOOL2".getBytes(StandardCharsets.US_ASCII);

  private static final int MASTER_ID = 16;
  private static final int SALT = 32;
  private static final int HEADER = 8 + MASTER_ID + SALT;
  private static final int LONGEST = 64 * 1024 * 1024;

  /** Frames are looked for so far behind a damaged one, so many numbers on, of this length. */
  private static final int SEARCHED = 1024 * 1024;

  private static final int SKIPPED = 64;
  private static final int USUAL = 64 * 1024;

  /** Where a frame begins, and its number. */
  private record Place(long at, long number) {}

  /** A frame that was read. */
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(byte[] clear, long next) {
    @Override
    public String toString() {
      return "frame before " + next;
    }
  }

  private final Aead aead;
  private final MasterKeys masters;
  private final Path file;
  private final FileChannel channel;
  private SecretKey key;
  private long end;
  private long frames;
  private Optional<Path> aside = Optional.empty();

  /**
   * Opens the file, and cuts off frames that a crash has left unfinished. Where whole ones follow a
   * damaged one it is {@linkplain #repair repaired}.
   *
   * @throws ForeignSpool when it has another layout
   */
  SpoolFile(Disk disk, Path file, Aead aead, MasterKeys masters) throws IOException {
    this.aead = aead;
    this.masters = masters;
    this.file = file;
    Disk.makeDirectoryOf(file);
    this.channel =
        disk.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    Optional<SecretKey> kept = keptKey();
    this.key = kept.orElseGet(() -> masters.derived(masters.current().id(), new byte[SALT]));
    if (kept.isPresent()) {
      this.end = HEADER;
      recover();
    }
  }

  /** Bytes in it; 0 while there is no frame and no header. */
  long size() {
    return end;
  }

  /** How many frames are in it. */
  long frames() {
    return frames;
  }

  /** Where it was copied to as it was before the last repair. */
  Optional<Path> aside() {
    return aside;
  }

  /** Where the first frame is. */
  static long first() {
    return HEADER;
  }

  /** Adds frames, and returns when they are durable. All of them or none count. */
  void append(List<byte[]> clear) throws IOException {
    if (end == 0) {
      begin();
    }
    long at = end;
    long number = frames;
    ByteBuffer sealed = ByteBuffer.allocate(sealedLength(clear));
    for (byte[] each : clear) {
      byte[] bytes = aead.seal(key, place(number++), each);
      sealed.putInt(bytes.length).put(bytes);
    }
    sealed.flip();
    try {
      while (sealed.hasRemaining()) {
        at += channel.write(sealed, at);
      }
      channel.force(true);
    } catch (IOException failed) {
      cut(failed);
      throw failed;
    }
    end = at;
    frames = number;
  }

  /** What was not acknowledged must not be found as whole frames behind others. */
  private void cut(IOException cause) {
    try {
      channel.truncate(end);
    } catch (IOException second) {
      cause.addSuppressed(second);
    }
  }

  /** Bytes that these frames take. */
  static int sealedLength(List<byte[]> clear) {
    return clear.stream().mapToInt(each -> Integer.BYTES + each.length + Aead.OVERHEAD).sum();
  }

  /**
   * Frames from a place on.
   *
   * @param number of the first one, from 0
   * @throws SpoolDamage when one of them is not as it was written
   */
  List<Frame> read(long from, long number, int atMost) throws IOException {
    List<Frame> read = new ArrayList<>();
    long at = from;
    while (read.size() < atMost && at < end) {
      Frame frame = frame(at, number + read.size());
      read.add(frame);
      at = frame.next();
    }
    return read;
  }

  /** Empties it. */
  void reset() throws IOException {
    channel.truncate(0);
    channel.force(true);
    end = 0;
    frames = 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void begin() throws IOException {
    channel.truncate(0);
    byte[] salt = aead.random(SALT);
    String master = masters.current().id();
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.put(MAGIC).put(master.getBytes(StandardCharsets.US_ASCII)).put(salt).flip();
    long at = 0;
    while (header.hasRemaining()) {
      at += channel.write(header, at);
    }
    key = masters.derived(master, use(salt));
    end = HEADER;
  }

  private Optional<SecretKey> keptKey() throws IOException {
    if (channel.size() < HEADER) {
      return Optional.empty();
    }
    byte[] header = read(0, HEADER);
    ByteBuffer parts = ByteBuffer.wrap(header);
    byte[] magic = new byte[MAGIC.length];
    byte[] master = new byte[MASTER_ID];
    byte[] salt = new byte[SALT];
    parts.get(magic).get(master).get(salt);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new ForeignSpool("another build of Voiceline has written it");
    }
    return Optional.of(masters.derived(new String(master, StandardCharsets.US_ASCII), use(salt)));
  }

  private void recover() throws IOException {
    end = channel.size();
    long at = HEADER;
    Optional<Frame> whole = tried(at, frames);
    while (whole.isPresent()) {
      at = whole.get().next();
      frames++;
      whole = tried(at, frames);
    }
    if (wholeBehind(at, frames).isPresent()) {
      repair(at, frames);
    } else {
      end = at;
      channel.truncate(at);
    }
  }

  /**
   * Copies the file aside as it is, and moves whole frames up over those that are damaged. After a
   * crash in its midst it is done again: what is there twice then is written once.
   *
   * @param from a place before which nothing is looked at
   * @param number of the frame that is there
   */
  void repair(long from, long number) throws IOException {
    aside = Optional.of(SpoolDamage.keptAside(file));
    long to = from;
    long kept = number;
    Optional<Place> place = Optional.of(new Place(from, number));
    while (place.isPresent()) {
      Place here = place.get();
      Optional<Frame> whole = tried(here.at(), here.number());
      if (whole.isPresent()) {
        to = put(whole.get(), to, kept++);
        place = Optional.of(new Place(whole.get().next(), here.number() + 1));
      } else {
        place = wholeBehind(here.at(), here.number());
      }
    }
    channel.truncate(to);
    channel.force(true);
    end = to;
    frames = kept;
  }

  /** Never behind where it was. */
  private long put(Frame frame, long to, long number) throws IOException {
    byte[] bytes = aead.seal(key, place(number), frame.clear());
    ByteBuffer sealed = ByteBuffer.allocate(Integer.BYTES + bytes.length);
    sealed.putInt(bytes.length).put(bytes).flip();
    long at = to;
    while (sealed.hasRemaining()) {
      at += channel.write(sealed, at);
    }
    return at;
  }

  /** The next whole frame behind one that is not: where its length points, or a little on. */
  private Optional<Place> wholeBehind(long damaged, long number) throws IOException {
    if (damaged + Integer.BYTES > end) {
      return Optional.empty();
    }
    ByteBuffer near = ByteBuffer.wrap(read(damaged, (int) Math.min(SEARCHED, end - damaged)));
    Place pointed = new Place(damaged + Integer.BYTES + near.getInt(0), number + 1);
    if (pointed.at() > damaged && tried(pointed.at(), pointed.number()).isPresent()) {
      return Optional.of(pointed);
    }
    for (int on = 1; on + Integer.BYTES <= near.capacity(); on++) {
      int length = near.getInt(on);
      if (length >= Aead.OVERHEAD && length <= USUAL && damaged + on + length < end) {
        for (long next = number + 1; next <= number + SKIPPED; next++) {
          if (tried(damaged + on, next).isPresent()) {
            return Optional.of(new Place(damaged + on, next));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> tried(long at, long number) throws IOException {
    try {
      return at < end ? Optional.of(frame(at, number)) : Optional.empty();
    } catch (SpoolDamage damaged) {
      return Optional.empty();
    }
  }

  private Frame frame(long at, long number) throws IOException {
    int length = at + Integer.BYTES > end ? -1 : ByteBuffer.wrap(read(at, Integer.BYTES)).getInt();
    long next = at + Integer.BYTES + length;
    if (length < Aead.OVERHEAD || length > LONGEST || next > end) {
      throw new SpoolDamage();
    }
    try {
      return new Frame(aead.open(key, place(number), read(at + Integer.BYTES, length)), next);
    } catch (SealException changed) {
      throw new SpoolDamage();
    }
  }

  private byte[] read(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the spool ends too early");
      }
    }
    return bytes.array();
  }

  private static byte[] use(byte[] salt) {
    ByteBuffer use = ByteBuffer.allocate(SALT + 15);
    return use.put("voiceline spool".getBytes(StandardCharsets.US_ASCII)).put(salt).array();
  }

  private static byte[] place(long number) {
    return Aead.place("spool", Long.toString(number));
  }
}
