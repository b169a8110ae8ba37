package dev.voiceline.adapters.objectstore;

import dev.voiceline.adapters.store.Store;
import dev.voiceline.adapters.store.StoreSettings;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.recording.RecordingBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A store that brings its recordings to an object store on loopback. */
public final class ArchiveBench implements RecordingBench, Disk {
  private static final Duration SOON = Duration.ofMillis(20);

  private final SystemTime time = new SystemTime();
  private final Path directory;
  private final FakeStore fake;
  private final Function<Patience, SealedFiles> way;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private int lives;
  private Store store;

  public ArchiveBench(Path directory, FakeStore fake, Function<Patience, SealedFiles> way) {
    this.directory = directory;
    this.fake = fake;
    this.way = way;
    this.store = start();
  }

  private Store start() {
    byte[] key = new byte[32];
    key[0] = 1;
    MasterKey master = MasterKey.parse(Base64.getEncoder().encodeToString(key));
    RecordingsElsewhere elsewhere =
        new RecordingsElsewhere(way.apply(Patience.USUAL), SOON, SOON.multipliedBy(5));
    try {
      Store opened =
          Store.open(
              StoreSettings.in(life(), MasterKeys.only(master)),
              time,
              this,
              UnaryOperator.identity(),
              elsewhere);
      opened.recordings().bringAway();
      return opened;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private Path life() {
    return directory.resolve("life" + lives);
  }

  @Override
  public RecordingTapes tapes() {
    return store.recordings();
  }

  @Override
  public RecordingStore store() {
    return store.recordings();
  }

  @Override
  public RecordingArchive archive() {
    settle();
    return store.recordings();
  }

  private void settle() {
    new Await(patience())
        .until(
            "every recording is elsewhere",
            () -> store.recordings().uploads().orElseThrow().waiting() == 0);
  }

  /**
   * The next server finds the recordings as they lie on the disk at this moment. What is in the
   * database may be younger, as it would be if the first one had died a little later.
   */
  @Override
  public void dies() {
    Path before = life();
    lives++;
    copy(before, life(), file -> isRecording(before, file));
    close(store);
    copy(before, life(), file -> !isRecording(before, file));
    store = start();
  }

  private static boolean isRecording(Path life, Path file) {
    return file.startsWith(life.resolve("recordings"));
  }

  private static void copy(Path from, Path to, Predicate<Path> which) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).filter(which).toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        copy(each, copy);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to);
    } catch (NoSuchFileException broughtAway) {
      Files.deleteIfExists(to);
    }
  }

  @Override
  public void diskStands() {
    gate = new CountDownLatch(1);
  }

  @Override
  public void diskGoesOn() {
    gate.countDown();
  }

  @Override
  public FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
    return FileChannel.open(file, options);
  }

  @Override
  public void changes(CallId call, String recordingId, double part) {
    settle();
    fake.files()
        .replaceAll(
            (name, bytes) -> {
              byte[] changed = bytes.clone();
              changed[(int) Math.round(part * (changed.length - 1))] ^= 4;
              return changed;
            });
  }

  @Override
  public boolean stored(byte[] bytes) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (contains(Files.readAllBytes(file), bytes)) {
          return true;
        }
      }
      return fake.files().values().stream().anyMatch(file -> contains(file, bytes));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static boolean contains(byte[] hay, byte[] needle) {
    for (int from = 0; from <= hay.length - needle.length; from++) {
      int at = 0;
      while (at < needle.length && hay[from + at] == needle[at]) {
        at++;
      }
      if (at == needle.length) {
        return true;
      }
    }
    return false;
  }

  private static void close(Store store) {
    try {
      store.close();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public void close() {
    diskGoesOn();
    close(store);
    fake.close();
    time.close();
    if (!fake.offences().isEmpty()) {
      throw new AssertionError(String.join("; ", fake.offences()));
    }
  }
}
