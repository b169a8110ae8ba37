package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.log.ServerLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStoreTest {
  @TempDir private Path folder;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
    Path data = folder.resolve("data");

    noted(Map.of());
    String key = Files.readString(data.resolve("master.key"));
    noted(Map.of());

    assertThat(Files.readString(data.resolve("master.key"))).isEqualTo(key);
    assertThat(MasterKey.parse(key).id()).hasSize(16);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("A master key was made: " + data.resolve("master.key"))
        .doesNotContain(key.strip());
    if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(permissions(data.resolve("master.key"))).isEqualTo("rw-------");
      assertThat(permissions(data)).isEqualTo("rwx------");
    }
    try (var files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("voiceline.db", "spool", "master.key", "audit.anchor")
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void inADirectoryThatOthersMayEnterTheyReadNothing() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    noted(Map.of());
    if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(permissions(data.resolve("voiceline.db"))).isEqualTo("rw-------");
      assertThat(permissions(data.resolve("spool"))).isEqualTo("rwx------");
      assertThat(permissions(data.resolve("recordings"))).isEqualTo("rwx------");
    }
  }

  @Test
  void nothingIsMadeWhenNothingIsKept() {
    assertThat(ServerStore.open(settings(Map.of("VOICELINE_DB_URL", "off")), time(), log()))
        .isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aKeyOfTheSettingsOpensWhatTheOneOfTheFileHasWrapped() {
    noted(Map.of());
    noted(Map.of("VOICELINE_MASTER_KEY", key(1)));
    assertThat(lines).hasSize(1);
  }

  @Test
  void anotherKeyThanTheDatabasesIsRefused() throws IOException {
    noted(Map.of("VOICELINE_MASTER_KEY", key(1)));

    assertThatThrownBy(() -> noted(Map.of("VOICELINE_MASTER_KEY", key(2))))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "The database jdbc:sqlite:%s was written with another key: the master key %s is not configured:"
                + " add it to the older ones, in VOICELINE_MASTER_KEYS_OLD.",
            folder.resolve("data").resolve("voiceline.db"), MasterKey.parse(key(1)).id());
    assertThat(folder.resolve("data").resolve("master.key")).doesNotExist();
    noted(Map.of("VOICELINE_MASTER_KEY", key(2), "VOICELINE_MASTER_KEYS_OLD", key(1)));
  }

  @Test
  void aKeyFileThatHoldsNoneIsNamed() throws IOException {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("master.key");
    Files.writeString(file, "secret");

    assertThatThrownBy(() -> noted(Map.of()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(file + " holds no master key: put the file back from your copy of it.");
  }

  @Test
  void aDirectoryThatIsNoneIsNamed() throws IOException {
    Path data = Files.writeString(folder.resolve("data"), "a file");

    assertThatThrownBy(() -> noted(Map.of()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "The data directory %s cannot be used (it is no directory): let the server read and write"
                + " there, or set VOICELINE_DATA_DIR.",
            data);
  }

  @Test
  void aSpoolOfAnotherBuildIsRefusedAndLeftAlone() throws IOException {
    noted(Map.of());
    byte[] before = Arrays.copyOf("VLSPOOL1".getBytes(StandardCharsets.US_ASCII), 200);
    Path spool = Files.write(folder.resolve("data/spool/journal.spool"), before);

    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "The spool in %s cannot be read (another build of Voiceline has written it): let that build"
                + " empty it, or move spool/journal.spool away.",
            folder.resolve("data"));
    assertThat(spool).hasBinaryContent(before);
  }

  @Test
  void aDatabaseOfAnotherBuildIsRefusedInOneSentence() throws SQLException {
    noted(Map.of());
    Path file = folder.resolve("data").resolve("voiceline.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE voiceline_schema SET checksum = 7 WHERE version = '1'");
    }

    String sentence =
        "The database jdbc:sqlite:%s was made by another build of Voiceline, which laid out its tables"
                .formatted(file)
            + " otherwise: start that build, or name a new database by VOICELINE_DB_URL.";
    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> StoreVisit.begin(settings(Map.of()), time(), "somebody"))
        .isInstanceOfSatisfying(
            StoreUnavailable.class, refused -> assertThat(refused.isLasting()).isTrue())
        .hasMessage(sentence);
  }

  @Test
  void aDatabaseThatIsAwayLeavesTheSpool() throws IOException {
    Map<String, String> away = postgresThatIsAway();

    try (ServerStore store = open(away)) {
      store.audit().record(note()).toCompletableFuture().join();
    }

    assertThat(folder.resolve("data/spool/journal.spool")).isNotEmptyFile();
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("The database jdbc:postgresql:... is not to be had (")
        .contains("until it is back, the journal is kept in " + folder.resolve("data") + "/spool.")
        .doesNotContain("hush");
  }

  @Test
  void aDatabaseThatIsAwayIsARefusalWhereItIsRequired() throws IOException {
    Map<String, String> away = new HashMap<>(postgresThatIsAway());
    away.put("VOICELINE_REQUIRE_JOURNAL", "true");

    assertThatThrownBy(() -> open(away))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("The database jdbc:postgresql:... is not to be had (")
        .hasMessageEndingWith(
            "): bring it up, or start without VOICELINE_REQUIRE_JOURNAL to use the spool.");
  }

  /** Opens it, notes something and closes it. */
  private void noted(Map<String, String> environment) {
    try (ServerStore store = open(environment)) {
      store.audit().record(note()).toCompletableFuture().join();
      assertThat(store.audit().verify().toCompletableFuture().join())
          .isInstanceOf(AuditVerdict.Intact.class);
    }
  }

  private ServerStore open(Map<String, String> environment) {
    return ServerStore.open(settings(environment), time(), log()).orElseThrow();
  }

  private StorageSettings settings(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("VOICELINE_DATA_DIR", folder.resolve("data").toString());
    return ServerSettings.of(all).storage();
  }

  private ServerLog log() {
    return new ServerLog(lines::add, time());
  }

  private static SystemTime time() {
    return new SystemTime();
  }

  private static AuditEntry note() {
    return new AuditEntry(
        time().instant(), "test.noted", "test", Optional.empty(), Optional.empty(), Fields.none());
  }

  /** Nobody listens there. */
  private static Map<String, String> postgresThatIsAway() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(
          "VOICELINE_DB_URL",
          "jdbc:postgresql://127.0.0.1:%d/voiceline?user=v&password=hush"
              .formatted(socket.getLocalPort()),
          "VOICELINE_MASTER_KEY",
          key(1));
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static String key(int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
