package dev.voiceline.server.wholecall;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL on loopback that several servers share, from binaries that Maven brings. It refuses
 * root, who needs a user namespace for it; where the kernel forbids that, the test is skipped.
 */
record SharedPostgres(EmbeddedPostgres server) implements AutoCloseable {
  static SharedPostgres open() throws IOException {
    Assumptions.assumeTrue(
        !"root".equals(System.getProperty("user.name")) || unshares(),
        "PostgreSQL runs neither as root nor in a user namespace here");
    return new SharedPostgres(
        EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start());
  }

  private static boolean unshares() throws IOException {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  String url() {
    return url(server.getPort());
  }

  /** Through something that listens there. */
  String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  int port() {
    return server.getPort();
  }

  DatabaseAddress address() {
    return DatabaseAddress.parse(url());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
