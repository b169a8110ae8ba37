package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.server.store.StoreVisit;
import dev.voiceline.simulator.phone.PhoneCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody holds the database, and there is no room for the spool. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it needs a disk that is always full: /dev/full")
class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void callsUnderWayGoOnAndNewOnesAreRefusedWhereTheJournalIsRequired() throws Exception {
    Path spool = Files.createDirectories(folder.resolve("spool")).resolve("journal.spool");
    Files.createSymbolicLink(spool, Path.of("/dev/full"));
    Map<String, String> environment =
        Map.of(
            "VOICELINE_DB_URL", "",
            "VOICELINE_DATA_DIR", folder.toString(),
            "VOICELINE_REQUIRE_JOURNAL", "true");
    PhoneCall underWay;
    try (Town town = Town.Plan.usual().withEnvironment(environment).open()) {
      underWay = town.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
      House.awaitHeard(underWay, "How can I help");
      String url = "jdbc:sqlite:" + folder.resolve("voiceline.db");
      try (Connection somebody = DriverManager.getConnection(url);
          Statement holding = somebody.createStatement()) {
        holding.execute("BEGIN IMMEDIATE");
        TestServer.await(() -> says(town, "The journal takes no more"));
        assertThat(town.log)
            .anyMatch(line -> line.endsWith("new calls are refused until then."));
        assertThat(town.health())
            .contains("\"status\":\"refusing\"", "\"journal\":\"full\"");

        PhoneCall refused = town.call(Callers.saying("Hello?"));
        House.awaitEnd(refused);
        assertThat(House.heard(refused)).contains("busy");
        House.awaitEnd(underWay);
        assertThat(House.heard(underWay)).contains("one thousand fifty dollars");
      }
      TestServer.await(() -> says(town, "The journal is written to the database again"));
      assertThat(town.health()).contains("\"journal\":\"healthy\"");
      PhoneCall taken = town.call(Callers.hangingUpAtOnce());
      House.awaitEnd(taken);
      assertThat(House.heard(taken)).doesNotContain("busy");
      town.news.awaitEnd(taken);
    }
    try (SystemTime time = new SystemTime();
        StoreVisit visit =
            StoreVisit.begin(ServerSettings.of(environment).storage(), time, "test")) {
      assertThat(visit.await(visit.journal().read(new CallId(underWay.callSid()))).entries())
          .extracting(JournalEntry::kind)
          .contains("call.began", "tool.answered", "call.ended");
    }
  }

  private static boolean says(Town town, String words) {
    return town.log.stream().anyMatch(line -> line.contains(words));
  }
}
