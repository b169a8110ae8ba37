package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.zaxxer.hikari.HikariConfig;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.tck.Await;
import io.leangen.geantyref.GenericTypeReflector;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** A real process is killed while it writes. What it has said to be durable is there. */
class CrashTest {
  /** Twenty and more by hand: {@code -Dvoiceline.crashes=20}. */
  private static final int ROUNDS = Integer.getInteger("voiceline.crashes", 6);

  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path directory;

  /** What a child has said. */
  private static final class Said {
    final Map<String, Long> last = new HashMap<>();
    long audit;
    int frames;

    void line(String line) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "j" -> last.put(words[1], Long.parseLong(words[2]));
        case "a" -> audit = Long.parseLong(words[1]);
        case "r" -> frames = Integer.parseInt(words[1]);
        default -> throw new AssertionError("the child says: " + line);
      }
    }
  }

  @Test
  @Timeout(600)
  void nothingDurableIsLost() throws Exception {
    Random random = new Random(4711);
    long audited = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Every fourth child has no database, so that the spool is what is killed.
      Said said = killedAfter(200 + random.nextInt(5_000), round, round % 4 == 3);
      audited += said.audit;
      try (Rig rig = Rig.sqlite(directory)) {
        new Await(Duration.ofSeconds(60))
            .until(
                "the spool is drained",
                () -> rig.store().journal().health() instanceof JournalHealth.Healthy);
        checkCalls(rig.store(), said);
        checkAudit(rig.store(), audited);
        audited = count(rig.store());
        checkRecording(rig.store(), round, said.frames);
      }
    }
  }

  /** Kills the child in the middle of writing, after it has said so many lines. */
  private Said killedAfter(int lines, int round, boolean databaseAway) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                classPath(),
                CrashChild.class.getName(),
                directory.toString(),
                Integer.toString(round),
                Boolean.toString(databaseAway))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Said said = new Said();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      int count = 0;
      String line = out.readLine();
      while (line != null) {
        said.line(line);
        if (++count == lines) {
          // SIGKILL. The process itself would close its output, whose last lines we want.
          child.toHandle().destroyForcibly();
        }
        line = whole(out);
      }
    }
    child.waitFor();
    assertThat(said.last).as("what round %d wrote", round).isNotEmpty();
    return said;
  }

  /** Where the child's classes are, whoever has loaded them here. */
  private static String classPath() {
    return Stream.of(
            CrashChild.class,
            Store.class,
            JournalEntry.class,
            Gson.class,
            HikariConfig.class,
            Jdbi.class,
            GenericTypeReflector.class,
            Flyway.class,
            JDBC.class,
            LoggerFactory.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The next line, unless the kill has cut it in two. */
  private static String whole(BufferedReader out) throws Exception {
    StringBuilder line = new StringBuilder();
    int letter = out.read();
    while (letter >= 0 && letter != '\n') {
      line.append((char) letter);
      letter = out.read();
    }
    return letter < 0 ? null : line.toString();
  }

  private static void checkCalls(Store store, Said said) {
    said.last.forEach(
        (name, last) -> {
          CallId call = new CallId(name);
          List<JournalEntry> entries =
              store.journal().read(call).toCompletableFuture().join().entries();
          List<Long> numbers = entries.stream().map(JournalEntry::number).toList();
          assertThat(numbers.size()).isGreaterThanOrEqualTo(last.intValue());
          assertThat(numbers)
              .containsExactlyElementsOf(
                  LongStream.rangeClosed(1, numbers.size()).boxed().toList());
          assertThat(entries)
              .allSatisfy(
                  entry -> assertThat(entry).isEqualTo(CrashChild.entry(call, entry.number())));
        });
  }

  private static void checkAudit(Store store, long atLeast) {
    AuditVerdict verdict = store.audit().verify().toCompletableFuture().join();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            AuditVerdict.Intact.class,
            intact -> assertThat(intact.count()).isGreaterThanOrEqualTo(atLeast));
  }

  private static long count(Store store) {
    List<AuditEntry> all = store.audit().read(1, Integer.MAX_VALUE).toCompletableFuture().join();
    return all.size();
  }

  private static void checkRecording(Store store, int round, int frames) throws Exception {
    if (frames * 20 < 1_000) {
      return;
    }
    CallId call = CrashChild.call(Integer.toString(round), 0);
    RecordingFacts facts =
        store.recordings().facts(call, "RE" + round).toCompletableFuture().join();
    assertThat(facts.length())
        .isGreaterThanOrEqualTo(Duration.ofMillis(frames * 20L).minus(SECOND));
    try (InputStream wav =
        store.recordings().play(call, "RE" + round).toCompletableFuture().join()) {
      byte[] file = wav.readAllBytes();
      int kept = (int) facts.length().toMillis() / 20;
      for (int frame = 0; frame < kept; frame++) {
        int at = file.length - (kept - frame) * 320;
        assertThat(file[at]).isEqualTo((byte) frame);
        assertThat(file[at + 319]).isEqualTo((byte) frame);
      }
    }
  }
}
