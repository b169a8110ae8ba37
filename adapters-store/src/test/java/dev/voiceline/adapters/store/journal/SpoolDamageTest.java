package dev.voiceline.adapters.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.Databases;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of the spool change on the disk: what is around them is still given out. */
class SpoolDamageTest {
  private static final int ITEMS = 8;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void eightItems() throws IOException {
    file = directory.resolve("journal.spool");
    try (FileSpool spool = open()) {
      spool.append(IntStream.rangeClosed(1, ITEMS).mapToObj(SpoolDamageTest::item).toList());
    }
  }

  @Test
  void anItemThatChangedIsTheOnlyOneThatIsMissing() throws IOException {
    byte[] before = changed(bytes -> bytes[frame(bytes, 4) + 40] ^= 1);
    try (FileSpool spool = open()) {
      assertThat(spool.waiting()).isEqualTo(7);
      assertThat(drained(spool)).containsExactly("1", "2", "3", "5", "6", "7", "8");
      assertThat(spool.damaged().orElseThrow()).hasBinaryContent(before);
    }
  }

  @Test
  void itemsBehindAHoleAreFoundAgain() throws IOException {
    changed(bytes -> Arrays.fill(bytes, frame(bytes, 3), frame(bytes, 5) + 9, (byte) 0));
    try (FileSpool spool = open()) {
      assertThat(drained(spool)).containsExactly("1", "2", "6", "7", "8");
    }
  }

  @Test
  void itemsBehindTwoHolesAreFoundAndOthersFollow() throws IOException {
    changed(bytes -> bytes[frame(bytes, 1) + 40] ^= 1);
    changed(bytes -> bytes[frame(bytes, 6)] ^= 1);
    open().close();
    try (FileSpool spool = open()) {
      assertThat(spool.damaged()).isEmpty();
      spool.append(List.of(item(9)));
      assertThat(drained(spool)).containsExactly("2", "3", "4", "5", "7", "8", "9");
    }
  }

  @Test
  void aTornTailIsCutWithoutAWord() throws IOException {
    try (var torn = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      torn.truncate(torn.size() - 7);
    }
    try (FileSpool spool = open()) {
      assertThat(drained(spool)).containsExactly("1", "2", "3", "4", "5", "6", "7");
      assertThat(spool.damaged()).isEmpty();
    }
  }

  @Test
  void anItemThatChangesMeanwhileHoldsUpNoOther() throws IOException {
    try (FileSpool spool = open()) {
      spool.drained(spool.next(2).size());
      byte[] before = changed(bytes -> bytes[frame(bytes, 3) + 40] ^= 1);
      assertThat(drained(spool)).containsExactly("4", "5", "6", "7", "8");
      assertThat(spool.active()).isFalse();
      assertThat(spool.damaged().orElseThrow()).hasBinaryContent(before);
    }
  }

  @Test
  void aSecondDamageDoesNotCoverWhatIsKeptOfTheFirst() throws IOException {
    byte[] first = changed(bytes -> bytes[frame(bytes, 4) + 40] ^= 1);
    open().close();
    byte[] second = changed(bytes -> bytes[frame(bytes, 2) + 40] ^= 1);
    open().close();
    assertThat(directory.resolve("journal.spool.damaged")).hasBinaryContent(first);
    assertThat(directory.resolve("journal.spool.damaged-2")).hasBinaryContent(second);
  }

  private FileSpool open() throws IOException {
    Aead aead = new Aead(new SecureRandom());
    return new FileSpool(new SpoolFile(Disk.real(), file, aead, Databases.keys()), 1_000_000);
  }

  private static Item item(int number) {
    return new Item.Audit(
        Integer.toString(number),
        new AuditEntry(
            Instant.EPOCH,
            "lookup.made",
            "caller",
            Optional.empty(),
            Optional.empty(),
            Fields.none()));
  }

  private static List<String> drained(FileSpool spool) throws IOException {
    List<Item> items = spool.next(100);
    spool.drained(items.size());
    assertThat(spool.next(100)).isEmpty();
    return items.stream().map(item -> ((Item.Audit) item).id()).toList();
  }

  private byte[] changed(Consumer<byte[]> change) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    change.accept(bytes);
    Files.write(file, bytes, StandardOpenOption.WRITE);
    return bytes;
  }

  /** Where a frame begins. */
  private static int frame(byte[] bytes, int number) {
    int at = (int) SpoolFile.first();
    for (int before = 1; before < number; before++) {
      at += Integer.BYTES + ByteBuffer.wrap(bytes).getInt(at);
    }
    return at;
  }
}
