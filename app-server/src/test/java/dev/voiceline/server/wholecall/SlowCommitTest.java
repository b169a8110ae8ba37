package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.rig.Postgres;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.server.store.StoreVisit;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes two seconds for every commit, under a whole server. */
class SlowCommitTest {
  private static final long COMMIT_MS = 2_000;

  /** Sleeps once in each transaction that writes entries, when that is committed. */
  private static final String[] SLOW = {
    """
    CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_setting('voiceline.slept', true) IS DISTINCT FROM txid_current()::text THEN
        PERFORM set_config('voiceline.slept', txid_current()::text, true);
        PERFORM pg_sleep(%d / 1000.0);
      END IF;
      RETURN NULL;
    END $$
    """
        .formatted(COMMIT_MS),
    "CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON journal_entry"
        + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow_commit()"
  };

  @TempDir private Path folder;

  @Test
  void callsGoOnRepliesWaitNoLongerThanTheGateAndNothingIsLost() {
    try (Postgres postgres = Postgres.in(folder.resolve("postgres"))) {
      Map<String, String> environment =
          Map.of(
              "VOICELINE_DB_URL", postgres.url(),
              "VOICELINE_MASTER_KEY", "A".repeat(43) + "=",
              "VOICELINE_DATA_DIR", folder.resolve("data").toString());
      List<PhoneCall> calls;
      try (Town town = Town.Plan.usual().withEnvironment(environment).open()) {
        TestServer.await(() -> town.health().contains("\"journal\":\"healthy\""));
        postgres.execute(SLOW);
        calls = Stream.of("+12065550101", "+12065550102").map(from -> call(town, from)).toList();
        for (PhoneCall call : calls) {
          House.awaitEnd(call);
          assertThat(town.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
          assertThat(House.heard(call)).contains("one thousand fifty dollars");
        }
        assertThat(calls)
            .as("calls of which the record was behind")
            .anyMatch(call -> !town.news.of(call, CallNews.AheadOfRecord.class).isEmpty());
        assertThat(middle(town, calls)).isLessThan(COMMIT_MS);
        postgres.execute("DROP TRIGGER slow_commit ON journal_entry");
        TestServer.await(() -> town.health().contains("\"journal\":\"healthy\""));
      }
      try (SystemTime time = new SystemTime();
          StoreVisit visit =
              StoreVisit.begin(ServerSettings.of(environment).storage(), time, "test")) {
        calls.forEach(call -> assertWhole(visit, call));
        assertThat(visit.await(visit.audit().verify())).isInstanceOf(AuditVerdict.Intact.class);
      }
    }
  }

  private static PhoneCall call(Town town, String from) {
    return town.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST), CallOptions.usual().from(from));
  }

  /** A reply that waited for its commit would take that long, and this machine's time besides. */
  private static long middle(Town town, List<PhoneCall> calls) {
    List<Long> latencies =
        calls.stream()
            .flatMap(call -> town.news.of(call, CallNews.Measured.class).stream())
            .filter(measured -> measured.name().equals("reply_latency_ms"))
            .map(CallNews.Measured::millis)
            .sorted()
            .toList();
    assertThat(latencies).hasSizeGreaterThanOrEqualTo(2);
    return latencies.get((latencies.size() - 1) / 2);
  }

  private static void assertWhole(StoreVisit visit, PhoneCall call) {
    JournaledCall kept = visit.await(visit.journal().read(new CallId(call.callSid())));
    assertThat(kept.fault()).isEmpty();
    assertThat(kept.strays()).isEmpty();
    assertThat(kept.entries())
        .extracting(JournalEntry::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, kept.entries().size()).boxed().toList());
    assertThat(kept.entries())
        .extracting(JournalEntry::kind)
        .contains("call.began", "turn.heard", "tool.answered", "call.ended");
  }
}
