package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.database.Dialect;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A store on a database and a disk that can fail, and that survives its server. */
public final class Rig implements AutoCloseable {
  /** So patient that a busy machine alone never makes it spool. */
  public static final Journals.Bounds BOUNDS =
      new Journals.Bounds(
          20_000, 64L * 1024 * 1024, Duration.ofSeconds(10), Duration.ofMillis(500));

  /** A pace for tests. */
  private static final Duration SOON = Duration.ofMillis(20);

  private record Server(
      Store store, FaultyDatabase database, FaultyDisk disk, Optional<Line> line) {}

  private final SystemTime time = new SystemTime();
  private final StoreSettings settings;
  private final Optional<SealedFiles> elsewhere;
  private final List<Server> dead = new ArrayList<>();
  private Server server;
  private boolean away;

  public Rig(DatabaseAddress address, Path directory) {
    this(new StoreSettings(address, directory, Databases.keys(), BOUNDS));
  }

  public Rig(StoreSettings settings) {
    this(settings, Optional.empty());
  }

  /** With an object store. */
  public Rig(StoreSettings settings, Optional<SealedFiles> elsewhere) {
    this.settings = settings;
    this.elsewhere = elsewhere;
    this.server = start();
  }

  /** A rig on SQLite in a directory. */
  public static Rig sqlite(Path directory) {
    return new Rig(DatabaseAddress.file(directory.resolve("voiceline.db")), directory);
  }

  /** A rig on SQLite in a directory, and an object store. */
  public static Rig sqlite(Path directory, SealedFiles elsewhere) {
    return of(DatabaseAddress.file(directory.resolve("voiceline.db")), directory, elsewhere);
  }

  /** A rig on PostgreSQL. */
  public static Rig postgres(Path directory) {
    return new Rig(Databases.postgres(), directory);
  }

  /** A rig on PostgreSQL, and an object store. */
  public static Rig postgres(Path directory, SealedFiles elsewhere) {
    return of(Databases.postgres(), directory, elsewhere);
  }

  /** A rig on a database, and an object store. */
  public static Rig of(DatabaseAddress address, Path directory, SealedFiles elsewhere) {
    return new Rig(
        new StoreSettings(address, directory, Databases.keys(), BOUNDS), Optional.of(elsewhere));
  }

  /** Another process looks in, over a disk and a database that are well. */
  public Store visit() {
    return Store.visit(settings, time, elsewhere.map(RecordingsElsewhere::in));
  }

  public Store store() {
    return server.store();
  }

  public FaultyDatabase database() {
    return server.database();
  }

  public FaultyDisk disk() {
    return server.disk();
  }

  public void databaseGoes() {
    away = true;
    database().goes();
  }

  public void databaseReturns() {
    away = false;
    database().returns();
  }

  /** Nothing that the old server does reaches anything any more. */
  public void dies() {
    server.database().goes();
    server.disk().roomFor(-1);
    server.line().ifPresent(Line::cut);
    dead.add(server);
    server = start();
  }

  /** Waits until everything that is durable is in the database. */
  public void settle() {
    new Await(Duration.ofSeconds(60))
        .until(
            "everything is in the database",
            () -> store().journal().health() instanceof JournalHealth.Healthy);
  }

  /** Waits until every recording that rests is in the object store. */
  public void settleRecordings() {
    new Await(Duration.ofSeconds(60))
        .until(
            "every recording is elsewhere",
            () -> store().recordings().uploads().orElseThrow().waiting() == 0);
  }

  private Server start() {
    FaultyDatabase database = new FaultyDatabase();
    FaultyDisk disk = new FaultyDisk();
    if (away) {
      database.goes();
    }
    Optional<Line> line = elsewhere.map(Line::new);
    try {
      Store store =
          line.isEmpty()
              ? Store.open(settings, time, disk, database::over)
              : Store.open(
                  settings,
                  time,
                  disk,
                  database::over,
                  new RecordingsElsewhere(line.get(), SOON, SOON.multipliedBy(5)));
      store.recordings().bringAway();
      return new Server(store, database, disk, line);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** A connection of the test's own. */
  public Connection connection() throws SQLException {
    DatabaseAddress address = settings.database();
    return address.user().isEmpty()
        ? DriverManager.getConnection(address.url())
        : DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /** Changes rows behind the store's back. */
  public void sql(String... statements) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** Whether these bytes are in a file of the store, or in any row. */
  public boolean stored(byte[] bytes) {
    try (Stream<Path> files = Files.walk(settings.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Bytes.contain(Files.readAllBytes(file), bytes)) {
          return true;
        }
      }
      return settings.database().dialect() == Dialect.POSTGRESQL && inRows(bytes);
    } catch (IOException | SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private boolean inRows(byte[] bytes) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "call_record",
              "journal_entry",
              "journal_stray",
              "call_key",
              "store_key",
              "audit_entry",
              "audit_head")) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              if (Bytes.contain(rows.getBytes(column), bytes)) {
                return true;
              }
            }
          }
        }
      }
      return false;
    }
  }

  @Override
  public void close() {
    try {
      server.database().returns();
      server.disk().goesOn();
      server.store().close();
      for (Server each : dead) {
        each.disk().goesOn();
        each.store().close();
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    time.close();
  }
}
