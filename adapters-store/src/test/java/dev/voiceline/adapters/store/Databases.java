package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * Databases for tests. One PostgreSQL on loopback per run, from binaries that Maven brings; as root
 * they run in a user namespace of their own ({@code unshare -U}), since PostgreSQL refuses root. As
 * root on a kernel that forbids this, tests on PostgreSQL are skipped.
 */
public final class Databases {
  private Databases() {}

  private static final class User {
    static final boolean CAN_RUN_POSTGRES =
        !"root".equals(System.getProperty("user.name")) || unshares();

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

  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
      } catch (IOException cannot) {
        throw new IllegalStateException("the embedded PostgreSQL does not start", cannot);
      }
    }
  }

  /** A master key of 32 equal bytes. */
  public static MasterKey master(int filledWith) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) filledWith);
    return MasterKey.parse(Base64.getEncoder().encodeToString(secret));
  }

  public static MasterKeys keys() {
    return MasterKeys.only(master(7));
  }

  /** An empty database of PostgreSQL. */
  public static DatabaseAddress postgres() {
    Assumptions.assumeTrue(
        User.CAN_RUN_POSTGRES, "PostgreSQL runs neither as root nor in a user namespace here");
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException cannot) {
      throw new IllegalStateException("no database", cannot);
    }
    return new DatabaseAddress(Postgres.SERVER.getJdbcUrl("postgres", name), "postgres", "");
  }

  /** The settings of a test. */
  public static StoreSettings settings(DatabaseAddress database, Path directory) {
    return new StoreSettings(database, directory, keys(), StoreSettings.USUAL);
  }
}
