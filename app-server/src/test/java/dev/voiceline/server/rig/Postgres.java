package dev.voiceline.server.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL on loopback that can be stopped and started again. As root it runs in a user
 * namespace; on a kernel that forbids this, tests are skipped.
 */
public final class Postgres implements AutoCloseable {
  private final Path directory;
  private EmbeddedPostgres server;

  private Postgres(Path directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
  }

  /** Starts one with its files there. */
  public static Postgres in(Path directory) {
    Assumptions.assumeTrue(
        !"root".equals(System.getProperty("user.name")) || unshares(),
        "PostgreSQL runs neither as root nor in a user namespace here");
    return new Postgres(directory, start(directory, 0));
  }

  /** Where it is, for {@code VOICELINE_DB_URL}. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  public void stop() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** At the same port, with all that it had. */
  public void startAgain() {
    server = start(directory, server.getPort());
  }

  /** Changes something behind the server's back. */
  public void execute(String... statements) {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Everything that stands in a table, as text. */
  public List<String> rows(String table) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
      while (found.next()) {
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          rows.add(new String(found.getBytes(column), StandardCharsets.ISO_8859_1));
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return rows;
  }

  @Override
  public void close() {
    stop();
  }

  private static EmbeddedPostgres start(Path directory, int port) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
      return (port == 0 ? builder : builder.setPort(port)).start();
    } catch (IOException cannot) {
      throw new UncheckedIOException("the embedded PostgreSQL does not start", cannot);
    }
  }

  private static boolean unshares() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
