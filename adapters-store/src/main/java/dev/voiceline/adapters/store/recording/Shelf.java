package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.caller.CallId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where recordings lie: a directory per call, a file per recording. */
final class Shelf {
  /** A recording that was closed. */
  static final String WHOLE = ".vlr";

  /** One that is being written, or whose writer died. */
  static final String RUNNING = ".tape";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private static final int LOCKS = 64;

  private final Path directory;
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  Shelf(Path directory) {
    this.directory = directory;
  }

  Path whole(CallId call, String recordingId) {
    return of(call).resolve(plain(recordingId) + WHOLE);
  }

  Path running(CallId call, String recordingId) {
    return of(call).resolve(plain(recordingId) + RUNNING);
  }

  /** The file of a recording, whichever way it ended. */
  Optional<Path> find(CallId call, String recordingId) {
    return Stream.of(whole(call, recordingId), running(call, recordingId))
        .filter(Files::exists)
        .findFirst();
  }

  List<Path> all() throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      return files.filter(Shelf::isRecording).toList();
    }
  }

  /** A new place for a copy that is read and goes away again. */
  Path passing() {
    return directory.resolve("passing").resolve(UUID.randomUUID() + ".copy");
  }

  /** Removes copies that a server has left when it died. */
  Path swept(Instant before) throws IOException {
    Path passing = directory.resolve("passing");
    if (Files.exists(passing)) {
      try (Stream<Path> copies = Files.list(passing)) {
        for (Path copy : copies.toList()) {
          if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
            Files.deleteIfExists(copy);
          }
        }
      }
    }
    return passing;
  }

  /** Whoever changes what file a recording is holds this lock. */
  ReentrantLock lock(CallId call, String recordingId) {
    return locks.get(Math.floorMod(whole(call, recordingId).hashCode(), LOCKS));
  }

  /** The directory of a call, here and elsewhere. */
  static String name(CallId call) {
    String name = call.value();
    return PLAIN.matcher(name).matches() ? name : "x." + hash(name);
  }

  /** Removes the directory of a call when nothing is left in it. */
  void tidy(CallId call) {
    try {
      Files.deleteIfExists(of(call));
    } catch (IOException notEmpty) {
      // It is still in use.
    }
  }

  static boolean isWhole(Path file) {
    return file.toString().endsWith(WHOLE);
  }

  private static boolean isRecording(Path file) {
    return Files.isRegularFile(file) && (isWhole(file) || file.toString().endsWith(RUNNING));
  }

  private Path of(CallId call) {
    return directory.resolve(name(call));
  }

  private static String plain(String recordingId) {
    if (!PLAIN.matcher(recordingId).matches()) {
      throw new IllegalArgumentException("a recording's id is up to 80 letters, digits, _ and - ");
    }
    return recordingId;
  }

  private static String hash(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }
}
