package dev.voiceline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.ServerStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
          "TWILIO_AUTH_TOKEN", "hush",
          "YOUR_DOMAIN", "abc123.ngrok.io");

  @TempDir private Path folder;

  @Test
  void nothingKeptIsWorthAWord() {
    assertThat(findings(Map.of("VOICELINE_DB_URL", "off")))
        .singleElement()
        .asString()
        .startsWith("WARNING Database Nothing is kept of calls");
  }

  @Test
  void beforeTheFirstStartNothingIsMade() {
    assertThat(findings(Map.of()))
        .containsExactly(
            "OK Database %s is made when the server starts for the first time."
                .formatted(data().resolve("voiceline.db")));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSoundStoreIsFine() {
    fill();
    assertThat(findings(Map.of()))
        .containsExactly(
            "OK Database The database can be written, and the audit trail of 1 entries is intact.");
  }

  @Test
  void aDatabaseThatNoServerStartsWithIsAProblem() throws SQLException {
    fill();
    Path file = data().resolve("voiceline.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE voiceline_schema SET checksum = 7 WHERE version = '1'");
    }
    assertThat(findings(Map.of()))
        .singleElement()
        .asString()
        .startsWith("PROBLEM Database The database jdbc:sqlite:" + file + " was made by another");
  }

  @Test
  void aKeyInAFileIsForTrials() {
    fill();
    assertThat(findings(ACCOUNT))
        .last()
        .asString()
        .isEqualTo(
            "WARNING Master key It lies in %s beside what it opens: move it into a secret store, as"
                    .formatted(data().resolve("master.key"))
                + " VOICELINE_MASTER_KEY.");
  }

  @Test
  void whatOthersMayReadAndWhatIsLeftOverIsNamed() throws IOException {
    fill();
    permit(data(), "rwxr-xr-x");
    permit(data().resolve("master.key"), "rw-r--r--");
    Files.writeString(data().resolve("spool").resolve("journal.spool"), "left");
    assertThat(findings(Map.of()))
        .contains(
            "WARNING Data directory %1$s is open to other accounts of this machine: chmod 700 %1$s."
                .formatted(data()),
            "WARNING Data directory %1$s is open to other accounts of this machine: chmod 600 %1$s."
                .formatted(data().resolve("master.key")))
        .anyMatch(finding -> finding.startsWith("WARNING Spool Entries wait in "));
  }

  @Test
  void aBrokenTrailIsNamed() throws IOException {
    fill();
    Files.writeString(data().resolve("audit.anchor"), "7 " + "00".repeat(32) + "\n");
    assertThat(findings(Map.of()))
        .first()
        .asString()
        .startsWith("WARNING Audit trail It is broken at entry 2: the trail ends here, but had");
  }

  @Test
  void aDatabaseOfAnotherKeyIsAProblemForNoServerStartsWithIt() {
    fill();
    data().resolve("master.key").toFile().delete();
    assertThat(findings(Map.of("VOICELINE_MASTER_KEY", "A".repeat(43) + "=")))
        .first()
        .asString()
        .startsWith("PROBLEM Database What is kept does not open: the master key ");
  }

  @Test
  void aDatabaseThatIsAwayIsAProblemWhereItIsRequired() throws IOException {
    Map<String, String> away = new HashMap<>();
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      away.put("VOICELINE_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody.getLocalPort() + "/x");
    }
    away.put("VOICELINE_MASTER_KEY", "A".repeat(43) + "=");
    assertThat(findings(away)).first().asString().startsWith("WARNING Database ");
    away.put("VOICELINE_REQUIRE_JOURNAL", "true");
    assertThat(findings(away)).first().asString().startsWith("PROBLEM Database ");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void fill() {
    try (SystemTime time = new SystemTime();
        ServerStore store =
            ServerStore.open(settings(Map.of()).storage(), time, new ServerLog(line -> {}, time))
                .orElseThrow()) {
      store
          .audit()
          .record(
              new AuditEntry(
                  time.instant(),
                  "test.noted",
                  "test",
                  Optional.empty(),
                  Optional.empty(),
                  Fields.none()))
          .toCompletableFuture()
          .join();
    }
  }

  private ServerSettings settings(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("VOICELINE_DATA_DIR", data().toString());
    return ServerSettings.of(all);
  }

  private List<String> findings(Map<String, String> environment) {
    return new StoreCheck(settings(environment))
        .findings().stream()
            .map(each -> each.grade() + " " + each.check() + " " + each.sentence())
            .toList();
  }

  private static void permit(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
