package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of several servers goes away in mid-call, and comes back. */
class PostgresOutageTest {
  private static final List<String> TABLES =
      List.of(
          "call_record",
          "journal_entry",
          "journal_stray",
          "call_key",
          "proof_key",
          "store_key",
          "audit_entry",
          "audit_head");

  @TempDir private Path folder;

  @Test
  void callsGoOnAndNothingOfThemIsLost() {
    try (Postgres postgres = Postgres.in(folder.resolve("postgres"))) {
      Map<String, String> environment =
          Map.of(
              "VOICELINE_DB_URL", postgres.url(),
              "VOICELINE_MASTER_KEY", "A".repeat(43) + "=",
              "VOICELINE_DATA_DIR", folder.resolve("data").toString());
      PhoneCall before;
      PhoneCall during;
      try (Town town = Town.Plan.usual().withEnvironment(environment).open()) {
        before = call(town);
        House.awaitEnd(before);
        town.news.awaitEnd(before);

        during = call(town);
        House.awaitHeard(during, "How can I help");
        postgres.stop();
        House.awaitEnd(during);
        town.news.awaitEnd(during);
        assertThat(House.heard(during)).contains("one thousand fifty dollars");
        TestServer.await(() -> says(town, "The journal is kept in "));
        postgres.startAgain();
        TestServer.await(() -> says(town, "The journal is written to the database again"));
      }
      assertThat(TABLES)
          .allSatisfy(
              table ->
                  assertThat(DataFiles.IDENTIFIERS)
                      .as(table)
                      .noneMatch(word -> String.join("\n", postgres.rows(table)).contains(word)));
      DataFiles.assertNothingIn(folder.resolve("data"));
      try (SystemTime time = new SystemTime();
          StoreVisit visit =
              StoreVisit.begin(ServerSettings.of(environment).storage(), time, "test")) {
        assertWhole(visit, before);
        assertWhole(visit, during);
        assertThat(visit.await(visit.audit().verify())).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(visit.await(visit.audit().read(1, 100)))
            .extracting(AuditEntry::kind)
            .containsSubsequence("benefits.disclosed", "benefits.disclosed");
      }
    }
  }

  private static PhoneCall call(Town town) {
    return town.call(
        Callers.sayingAtOnce(Callers.MRI_OF_FIRST), CallOptions.usual().from("+12065550101"));
  }

  private static boolean says(Town town, String words) {
    return town.log.stream().anyMatch(line -> line.contains(words));
  }

  private static void assertWhole(StoreVisit visit, PhoneCall call) {
    List<JournalEntry> entries =
        visit.await(visit.journal().read(new CallId(call.callSid()))).entries();
    assertThat(entries)
        .extracting(JournalEntry::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries)
        .extracting(JournalEntry::kind)
        .contains("call.began", "turn.heard", "tool.answered", "call.ended");
  }
}
