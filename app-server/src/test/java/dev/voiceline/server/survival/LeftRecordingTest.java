package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are named by the owner, also where the one before left nothing but its fence. */
class LeftRecordingTest {
  private static final Map<String, String> RINGING = TestServer.call("CA1");
  private static final Map<String, String> TALKING =
      TestServer.with(RINGING, "CallStatus", "in-progress");

  @TempDir Path directory;

  @Test
  void anOwnerWhoDiedBeforeItsFirstEntryKeepsItsName() {
    try (TestServer first = server("first");
        TestServer third = server("third")) {
      assertThat(first.postSigned("/voice/incoming", RINGING).body()).contains("<Stream");
      boolean unused = first.server().leaveCalls(Duration.ofMillis(1));
      // The second owner is not told of by any entry.
      TestServer.await(() -> takenByOneWhoDied() == 1);

      AtomicReference<String> answer = new AtomicReference<>("");
      TestServer.await(
          () -> {
            answer.set(third.postSigned("/voice/after-stream", TALKING).body());
            return answer.get().contains("<Stream");
          });
      TestPhone phone = third.dial().start("CA1", TestServer.ticketIn(answer.get()));
      phone.next("media");
      TestServer.await(() -> !recordings("third").isEmpty());
      assertThat(recordings("third")).singleElement().asString().startsWith("s3.");
    }
  }

  private int takenByOneWhoDied() {
    try (Connection database = DriverManager.getConnection(url());
        Statement statement = database.createStatement()) {
      return statement.executeUpdate(
          "UPDATE call_record SET owner = 'node-dead', fence = 2 WHERE call_id = 'CA1'"
              + " AND fence = 1 AND leased_until <= CAST(unixepoch('subsec') * 1000 AS INTEGER)");
    } catch (SQLException locked) {
      return 0;
    }
  }

  private List<String> recordings(String server) {
    Path place = directory.resolve(server).resolve("recordings").resolve("CA1");
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private TestServer server(String name) {
    return TestServer.withYaml(
        directory,
        "recording: {mode: from_answer}\n",
        Map.of(
            "VOICELINE_DB_URL",
            url(),
            "VOICELINE_DATA_DIR",
            directory.resolve(name).toString(),
            "VOICELINE_MASTER_KEY",
            Base64.getEncoder().encodeToString(new byte[32])));
  }

  private String url() {
    return "jdbc:sqlite:" + directory.resolve("voiceline.db");
  }
}
