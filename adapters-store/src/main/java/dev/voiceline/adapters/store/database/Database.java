package dev.voiceline.adapters.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A pool of connections. The schema is brought up to date before the first use, whenever the
 * database is there. Every method blocks, and fails with a {@link RuntimeException} or what the
 * work throws; with {@link ForeignDatabase} when the schema is not ours to bring up to date.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 6;
  private static final long CONNECTION_MS = 2_000;

  /** Something to do with a connection. */
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T with(Handle handle) throws X;
  }

  private final DatabaseAddress address;
  private final HikariDataSource pool;
  private final DataSource source;
  private final Jdbi jdbi;
  private boolean upToDate;

  private Database(
      DatabaseAddress address, HikariDataSource pool, UnaryOperator<DataSource> wrapping) {
    this.address = address;
    this.pool = pool;
    this.source = wrapping.apply(pool);
    this.jdbi = Jdbi.create(source);
  }

  /**
   * A pool for this address. Does not connect.
   *
   * @param wrapping what stands between the pool and its users
   */
  public static Database at(DatabaseAddress address, UnaryOperator<DataSource> wrapping) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    config.setDataSourceProperties(address.properties());
    config.setPoolName("voiceline-store");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_MS);
    config.setInitializationFailTimeout(-1);
    return new Database(address, new HikariDataSource(config), wrapping);
  }

  /** The kind of database. */
  public Dialect dialect() {
    return address.dialect();
  }

  /** Reads: every statement sees what is committed. */
  public <T, X extends Exception> T read(Work<T, X> work) throws X {
    migrateOnce();
    return jdbi.withHandle(work::with);
  }

  /** Writes all or nothing; durable when it returns. */
  public <T, X extends Exception> T write(Work<T, X> work) throws X {
    migrateOnce();
    return jdbi.inTransaction(work::with);
  }

  /** Gives pages that hold deleted rows back, as far as the database lets us. */
  public void forget(String table) {
    String statement =
        dialect() == Dialect.SQLITE ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM " + table;
    read(
        handle -> {
          if (dialect() == Dialect.SQLITE) {
            return handle.createQuery(statement).mapToMap().list().size();
          }
          return handle.execute(statement);
        });
  }

  private synchronized void migrateOnce() {
    if (upToDate) {
      return;
    }
    try {
      address.prepare();
    } catch (IOException cannot) {
      throw new UncheckedIOException("the database's directory cannot be made", cannot);
    }
    migrate();
    upToDate = true;
  }

  private void migrate() {
    Flyway flyway = flyway();
    try {
      flyway.migrate();
    } catch (FlywayValidateException otherwise) {
      throw new ForeignDatabase();
    }
  }

  private Flyway flyway() {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:dev/voiceline/adapters/store/migration")
        .table("voiceline_schema")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("bytes", dialect().bytesType()))
        .load();
  }

  @Override
  public void close() {
    pool.close();
  }
}
