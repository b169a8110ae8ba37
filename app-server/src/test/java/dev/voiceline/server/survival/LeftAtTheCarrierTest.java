package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that ends while no server runs: the next server asks the carrier for it. */
class LeftAtTheCarrierTest {
  private static final String ANSWER =
      "{\"sid\": \"CA1\", \"status\": \"%s\", \"duration\": \"7\"}";

  @TempDir Path directory;
  private volatile String status = "in-progress";

  @Test
  void theEndThatNobodyWasToldOfIsWritten() throws IOException {
    HttpServer carrier = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    carrier.createContext(
        "/",
        exchange -> {
          byte[] body = ANSWER.formatted(status).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    carrier.start();
    Map<String, String> settings =
        Map.of(
            "VOICELINE_DATA_DIR",
            directory.toString(),
            "TWILIO_API_URL",
            "http://127.0.0.1:" + carrier.getAddress().getPort());
    try {
      try (TestServer first = TestServer.withAccount(settings)) {
        first.postSigned("/voice/incoming", TestServer.call("CA1"));
        boolean unused = first.server().leaveCalls(Duration.ofMillis(1));
        TestServer.await(() -> first.news().stream().anyMatch(CallNews.HandedOn.class::isInstance));
      }
      try (TestServer next = TestServer.missingEnds(Duration.ofMillis(100), settings)) {
        assertThat(next.server().calls().live()).isEmpty();
        status = "completed";
        TestServer.await(() -> !ended().isEmpty());
        assertThat(ended())
            .singleElement()
            .asString()
            .contains(EndReason.CALLER_HUNG_UP.name())
            .contains("PT7S");
        // Nobody is on the phone: nothing of the call is gone on with.
        assertThat(next.news()).isEmpty();
      }
    } finally {
      carrier.stop(0);
    }
  }

  private List<String> ended() {
    String ends = "SELECT open_fields FROM journal_entry WHERE kind = 'call.ended'";
    List<String> found = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("voiceline.db"));
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(ends)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException locked) {
      return List.of();
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
