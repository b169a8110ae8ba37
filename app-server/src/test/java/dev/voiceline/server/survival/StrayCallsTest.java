package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, and a carrier that asks the one that does not have the call. */
class StrayCallsTest {
  private static final String INCOMING = "/voice/incoming";
  private static final String AFTER = "/voice/after-stream";
  private static final String STATUS = "/voice/status";
  private static final Map<String, String> RINGING = TestServer.call("CA1");
  private static final Map<String, String> TALKING =
      TestServer.with(RINGING, "CallStatus", "in-progress");

  @TempDir Path directory;
  private TestServer one;
  private TestServer other;

  @BeforeEach
  void start() {
    one = server("one");
    other = server("other");
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  private TestServer server(String name) {
    return TestServer.withAccount(
        Map.of(
            "VOICELINE_DB_URL", url(),
            "VOICELINE_DATA_DIR", directory.resolve(name).toString(),
            "VOICELINE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32])));
  }

  @Test
  void aCallWhoseServerLivesIsAskedAboutAgainASecondLater() {
    begin();
    assertThat(ask(AFTER))
        .contains("One moment, please.")
        .contains("<Pause length=\"1\"/>")
        .contains("https://voice.example.test/voice/after-stream/1#ct=");
    assertThat(ask(AFTER + "/1")).doesNotContain("<Say>").contains("/voice/after-stream/2#");
    assertThat(ask(AFTER + "/15")).contains("sorry").contains("<Hangup/>");
    assertThat(other.server().calls().live()).isEmpty();
  }

  @Test
  void aWebhookThatComesAgainToAnotherServerBeginsNothing() {
    begin();
    assertThat(ask(INCOMING)).contains("<Redirect").doesNotContain("<Stream");
    assertThat(other.server().calls().live()).isEmpty();
  }

  @Test
  void aCallThatHasEndedElsewhereIsHungUpWithoutAWord() {
    begin();
    one.postSigned(STATUS, TestServer.with(RINGING, "CallStatus", "completed"));
    TestServer.await(() -> !ask(AFTER).contains("<Redirect"));
    assertThat(ask(AFTER))
        .contains("<Hangup/>")
        .doesNotContain("<Say>")
        .doesNotContain("<Redirect");
    assertThat(ask(INCOMING)).doesNotContain("<Stream").contains("<Hangup/>");
  }

  @Test
  void aCallThatNobodyKnowsBegins() {
    assertThat(ask(AFTER)).contains("<Stream");
    assertThat(other.server().calls().live()).containsExactly(new CallId("CA1"));
  }

  @Test
  void aCallThatIsHandedOnGoesOnElsewhereAtOnce() {
    begin();
    assertThat(one.server().leaveCalls(Duration.ofMillis(1))).isFalse();
    TestServer.await(() -> one.server().calls().live().isEmpty());
    // Whoever asks the server that is about to end is told to wait.
    assertThat(one.postSigned(AFTER, TALKING).body())
        .contains("<Pause length=\"5\"/>")
        .contains("/voice/after-stream/1#");
    TestServer.await(() -> ask(AFTER).contains("<Stream"));
    assertThat(other.server().calls().live()).containsExactly(new CallId("CA1"));
    assertThat(one.news()).noneMatch(CallNews.Ended.class::isInstance);
  }

  @Test
  void aJournalThatIsNotWholeIsToldAndGoneOnWith() throws SQLException {
    begin();
    boolean unused = one.server().leaveCalls(Duration.ofMillis(1));
    TestServer.await(() -> one.server().calls().live().isEmpty());
    try (Connection database = DriverManager.getConnection(url());
        Statement statement = database.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      assertThat(statement.executeUpdate("DELETE FROM journal_entry WHERE entry_number = 2"))
          .isEqualTo(1);
    }
    TestServer.await(() -> ask(AFTER).contains("<Stream"));
    assertThat(other.lines())
        .anyMatch(line -> line.contains("[WARN]") && line.contains("is not as it was written ("));
  }

  @Test
  void theEndOfACallThatNobodyHasIsWrittenByWhoeverHearsOfIt() {
    begin();
    boolean unused = one.server().leaveCalls(Duration.ofMillis(1));
    TestServer.await(() -> one.server().calls().live().isEmpty());
    other.postSigned(STATUS, TestServer.with(RINGING, "CallStatus", "completed"));
    TestServer.await(() -> count("kind = 'call.ended'") == 1);
    assertThat(ask(AFTER)).contains("<Hangup/>");
    // Nobody is on the phone: nothing of the call is gone on with.
    assertThat(other.news()).allMatch(CallNews.Network.class::isInstance);
  }

  @Test
  void whoeverAsksAboutACallThatIsOverReportsItsEnd() {
    begin();
    boolean unused = one.server().leaveCalls(Duration.ofMillis(1));
    TestServer.await(() -> one.server().calls().live().isEmpty());
    assertThat(other.postSigned(AFTER, TestServer.with(RINGING, "CallStatus", "completed")).body())
        .contains("<Hangup/>");
    TestServer.await(() -> count("kind = 'call.ended'") == 1);
    assertThat(other.news()).allMatch(CallNews.Network.class::isInstance);
  }

  private void begin() {
    assertThat(one.postSigned(INCOMING, RINGING).body()).contains("<Stream");
    TestServer.await(this::isWritten);
  }

  /** Whoever asks before that is told that nobody knows the call. */
  private boolean isWritten() {
    return count("TRUE") > 0;
  }

  private long count(String condition) {
    try (Connection database = DriverManager.getConnection(url());
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM journal_entry WHERE " + condition)) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException locked) {
      return 0;
    }
  }

  private String url() {
    return "jdbc:sqlite:" + directory.resolve("voiceline.db");
  }

  private String ask(String path) {
    return other.postSigned(path, TALKING).body();
  }
}
