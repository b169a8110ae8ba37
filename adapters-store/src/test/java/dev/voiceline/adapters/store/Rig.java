package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.database.Dialect;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.core.journal.JournalHealth;
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
import java.util.stream.Stream;

/** A store on a database and a disk that can fail, and that survives its server. */
public final class Rig implements AutoCloseable {
  /** So patient that a busy machine alone never makes it spool. */
  public static final Journals.Bounds BOUNDS =
      new Journals.Bounds(
          20_000, 64L * 1024 * 1024, Duration.ofSeconds(10), Duration.ofMillis(500));

  private record Server(Store store, FaultyDatabase database, FaultyDisk disk) {}

  private final SystemTime time = new SystemTime();
  private final StoreSettings settings;
  private final List<Server> dead = new ArrayList<>();
  private Server server;
  private boolean away;

  public Rig(DatabaseAddress address, Path directory) {
    this(new StoreSettings(address, directory, Databases.keys(), BOUNDS));
  }

  public Rig(StoreSettings settings) {
    this.settings = settings;
    this.server = start();
  }

  /** A rig on SQLite in a directory. */
  public static Rig sqlite(Path directory) {
    return new Rig(DatabaseAddress.file(directory.resolve("voiceline.db")), directory);
  }

  /** A rig on PostgreSQL. */
  public static Rig postgres(Path directory) {
    return new Rig(Databases.postgres(), directory);
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

  private Server start() {
    FaultyDatabase database = new FaultyDatabase();
    FaultyDisk disk = new FaultyDisk();
    if (away) {
      database.goes();
    }
    try {
      return new Server(Store.open(settings, time, disk, database::over), database, disk);
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
