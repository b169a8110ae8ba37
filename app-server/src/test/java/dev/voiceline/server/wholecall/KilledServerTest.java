package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.core.caller.CallId;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real server processes are killed in mid-call. A few times in each build; as often as wanted by
 * hand, see docs/testing.md.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledServerTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int CALLS = Integer.getInteger("voiceline.siege.calls", 4);
  private static final int KILLS = Integer.getInteger("voiceline.siege.kills", 1);
  private static final int LIFE_MS = 7_000;
  private static final long SEED = Long.getLong("voiceline.siege.seed", 4711);

  @TempDir Path directory;

  @Test
  void callsGoOnWithTheServerThatIsStartedAgain() throws Exception {
    Path data;
    List<Siege.Held> calls;
    int questions;
    try (CrashTown town = new CrashTown(directory, 1, Map.of("VOICELINE_MASTER_KEY", KEY))) {
      data = town.server().data();
      town.server().start();
      Siege siege = new Siege(town, CALLS, new Random(SEED));
      try {
        siege.killAndRestart(KILLS, LIFE_MS);
        calls = siege.end();
      } catch (AssertionError failed) {
        throw new AssertionError(town.server().log(), failed);
      }
      questions = town.payer.received().size();
      town.server().terminate();
      assertThat(town.server().awaitEnd()).isEqualTo(143);
    }
    judge(DatabaseAddress.file(data.resolve("voiceline.db")), data, calls, questions, true);
  }

  @Test
  void callsGoOnWithAnotherServer() throws Exception {
    try (SharedPostgres postgres = SharedPostgres.open()) {
      Map<String, String> settings =
          Map.of("VOICELINE_MASTER_KEY", KEY, "VOICELINE_DB_URL", postgres.url());
      List<Siege.Held> calls;
      int questions;
      try (CrashTown town = new CrashTown(directory, 2, settings)) {
        town.nodes.get(0).start();
        town.nodes.get(1).start();
        Siege siege = new Siege(town, CALLS, new Random(SEED));
        try {
          siege.killTheOneThatServes(KILLS, LIFE_MS);
          calls = siege.end();
        } catch (AssertionError failed) {
          throw new AssertionError(
              town.nodes.get(0).log() + "\n-----\n" + town.nodes.get(1).log(), failed);
        }
        questions = town.payer.received().size();
        // What was told last is durable when a server has stopped by itself.
        town.nodes.forEach(ServerProcess::terminate);
        town.nodes.forEach(ServerProcess::awaitEnd);
      }
      judge(postgres.address(), directory.resolve("judge"), calls, questions, false);
    }
  }

  private static void judge(
      DatabaseAddress database, Path data, List<Siege.Held> calls, int questions, boolean recorded)
      throws Exception {
    try (Testimony journal = new Testimony(database, data, KEY)) {
      SoftAssertions all = new SoftAssertions();
      calls.forEach(each -> all.check(() -> journal.check(new CallId(each.call().callSid()))));
      all.assertAll();
      if (recorded) {
        calls.forEach(each -> journal.checkRecordings(new CallId(each.call().callSid())));
      }
      journal.checkAudit();
      assertThat(journal.resumed()).as("calls were gone on with").isPositive();
      // A question whose answer a server took to its grave is asked once more; one that was
      // answered
      // a moment ago, to whichever caller, is not asked again.
      assertThat(questions)
          .as("questions to the payer")
          .isPositive()
          .isLessThanOrEqualTo(journal.lookups() + journal.resumed());
      System.out.printf(
          "%d calls, %d kills: %d times gone on with, %d look-ups, %d questions to the payer, %d recordings%n",
          calls.size(),
          KILLS,
          journal.resumed(),
          journal.lookups(),
          questions,
          journal.recordings());
    }
  }
}
