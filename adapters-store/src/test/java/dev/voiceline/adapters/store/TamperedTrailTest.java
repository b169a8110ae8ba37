package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.privacy.Pseudonym;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is changed in the tables of the trail, by whoever has no key, is found. */
class TamperedTrailTest {
  private static final int ENTRIES = 12;
  private static final List<String> COLUMNS =
      List.of("entry_id", "kind", "actor", "call_id", "subject", "detail", "link", "happened_at");

  private static Path directory;
  private static Rig rig;

  @BeforeContainer
  static void fill() throws Exception {
    directory = Files.createTempDirectory("trail");
    rig = Rig.sqlite(directory);
    for (int number = 1; number <= ENTRIES; number++) {
      AuditEntry entry =
          new AuditEntry(
              Instant.ofEpochMilli(number),
              "benefits.disclosed",
              "caller",
              Optional.of(new CallId("CA" + number)),
              Optional.of(new Pseudonym("0123456789abcdef")),
              Fields.none().with("number", number));
      rig.store().audit().record(entry).toCompletableFuture().join();
    }
    rig.settle();
  }

  @AfterContainer
  static void tidy() throws Exception {
    rig.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void anyChangedByteIsFound(
      @ForAll @IntRange(min = 1, max = ENTRIES) int place,
      @ForAll @IntRange(max = 7) int column,
      @ForAll @IntRange(max = 1_000) int where,
      @ForAll @IntRange(min = 1, max = 6) int bit)
      throws Exception {
    String name = COLUMNS.get(column);
    try (Connection connection = rig.connection()) {
      Object before = value(connection, name, place);
      set(connection, name, place, changed(before, where, bit));
      try {
        assertThat(brokenAt()).isEqualTo(place);
      } finally {
        set(connection, name, place, before);
      }
    }
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(ENTRIES));
  }

  @Property(tries = 100)
  void anyRemovedRowIsFound(@ForAll @IntRange(min = 1, max = ENTRIES) int place) {
    rig.sql(
        "CREATE TABLE aside AS SELECT * FROM audit_entry WHERE place = " + place,
        "DELETE FROM audit_entry WHERE place = " + place);
    try {
      assertThat(brokenAt()).isEqualTo(place);
    } finally {
      rig.sql("INSERT INTO audit_entry SELECT * FROM aside", "DROP TABLE aside");
    }
  }

  @Property(tries = 100)
  void anyExchangedRowsAreFound(
      @ForAll @IntRange(min = 1, max = ENTRIES) int one,
      @ForAll @IntRange(min = 1, max = ENTRIES) int other) {
    if (one != other) {
      new StoreAuditBench(rig).exchanges(one, other);
      try {
        assertThat(brokenAt()).isEqualTo(Math.min(one, other));
      } finally {
        new StoreAuditBench(rig).exchanges(one, other);
      }
    }
  }

  @Property(tries = 100)
  void anyDoubledRowIsFound(@ForAll @IntRange(min = 1, max = ENTRIES) int place) {
    rig.sql(
        "INSERT INTO audit_entry SELECT 13, 'again', happened_at, kind, actor, call_id, subject,"
            + " detail, link FROM audit_entry WHERE place = "
            + place);
    try {
      assertThat(brokenAt()).isEqualTo(ENTRIES + 1L);
    } finally {
      rig.sql("DELETE FROM audit_entry WHERE place = 13");
    }
  }

  @Property(tries = 50)
  void anyCutIsFoundAlsoWithAnOlderHead(@ForAll @IntRange(min = 0, max = ENTRIES - 1) int lastKept)
      throws Exception {
    Path database = directory.resolve("voiceline.db");
    try (Connection connection = rig.connection()) {
      byte[] seal = (byte[]) one(connection, "SELECT seal FROM audit_head");
      byte[] link = (byte[]) one(connection, "SELECT last_link FROM audit_head");
      rig.sql(
          "CREATE TABLE aside AS SELECT * FROM audit_entry WHERE place > " + lastKept,
          "DELETE FROM audit_entry WHERE place > " + lastKept);
      try {
        assertThat(brokenAt()).isEqualTo(lastKept + 1L);
        rig.sql("UPDATE audit_head SET last = " + lastKept);
        assertThat(verdict()).isInstanceOf(AuditVerdict.Broken.class);
      } finally {
        rig.sql(
            "INSERT INTO audit_entry SELECT * FROM aside",
            "DROP TABLE aside",
            "UPDATE audit_head SET last = " + ENTRIES);
      }
      assertThat(one(connection, "SELECT seal FROM audit_head")).isEqualTo(seal);
      assertThat(one(connection, "SELECT last_link FROM audit_head")).isEqualTo(link);
    }
    assertThat(database).exists();
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(ENTRIES));
  }

  @Example
  void databasePutBackAsAWholeIsFound() throws Exception {
    Path other = Files.createTempDirectory("put-back");
    Path database = other.resolve("voiceline.db");
    record(other, 1);
    byte[] older = Files.readAllBytes(database);
    record(other, 2);
    Files.write(database, older);
    Files.deleteIfExists(other.resolve("voiceline.db-wal"));
    Files.deleteIfExists(other.resolve("voiceline.db-shm"));
    try (Rig again = Rig.sqlite(other)) {
      assertThat(again.store().audit().verify().toCompletableFuture().join())
          .isEqualTo(new AuditVerdict.Broken(2, "the trail ends here, but had reached 2"));
    }
  }

  private static void record(Path in, int number) {
    try (Rig once = Rig.sqlite(in)) {
      AuditEntry entry =
          new AuditEntry(
              Instant.ofEpochMilli(number),
              "a.b",
              "me",
              Optional.empty(),
              Optional.empty(),
              Fields.none());
      once.store().audit().record(entry).toCompletableFuture().join();
      once.settle();
    }
  }

  private static AuditVerdict verdict() {
    return rig.store().audit().verify().toCompletableFuture().join();
  }

  private static long brokenAt() {
    AuditVerdict verdict = verdict();
    assertThat(verdict).isInstanceOf(AuditVerdict.Broken.class);
    return ((AuditVerdict.Broken) verdict).at();
  }

  private static Object changed(Object before, int where, int bit) {
    if (before instanceof byte[] bytes) {
      byte[] changed = bytes.clone();
      changed[where % changed.length] ^= (byte) (1 << bit);
      return changed;
    }
    if (before instanceof Number number) {
      return number.longValue() ^ (1L << bit);
    }
    char[] letters = before.toString().toCharArray();
    letters[where % letters.length] ^= (char) (1 << bit);
    return new String(letters);
  }

  private static Object value(Connection connection, String column, int place) throws SQLException {
    return one(connection, "SELECT " + column + " FROM audit_entry WHERE place = " + place);
  }

  private static Object one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getObject(1);
    }
  }

  private static void set(Connection connection, String column, int place, Object value)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE audit_entry SET " + column + " = ? WHERE place = ?")) {
      update.setObject(1, value);
      update.setInt(2, place);
      update.executeUpdate();
    }
  }
}
