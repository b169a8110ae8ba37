package dev.voiceline.server.wholecall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the compilers of a Java process have used of a processor: they are busy for some minutes
 * after its start, and the more code there is, the longer. Linux tells; elsewhere it is nothing.
 */
record CompilerThreads(long pid) {
  /** A tick of the system's clock, in ms. */
  private static final long TICK_MS = 10;

  /** Fields of {@code stat} after the name of the thread: user's and system's ticks. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  Duration cpu() throws IOException {
    Path tasks = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(tasks)) {
      return Duration.ZERO;
    }
    long ticks = 0;
    try (Stream<Path> all = Files.list(tasks)) {
      for (Path task : all.toList()) {
        ticks += ticks(task);
      }
    }
    return Duration.ofMillis(ticks * TICK_MS);
  }

  private static long ticks(Path task) throws IOException {
    try {
      String stat = Files.readString(task.resolve("stat"));
      int end = stat.lastIndexOf(')');
      if (!stat.substring(0, end).contains("CompilerThre")) {
        return 0;
      }
      List<String> fields = List.of(stat.substring(end + 1).strip().split(" "));
      return Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM));
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
