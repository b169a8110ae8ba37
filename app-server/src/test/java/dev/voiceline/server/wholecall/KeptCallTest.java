package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.cli.Commands;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.ServerStore;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is left of a call when it is over, and the server too. */
class KeptCallTest {
  private static final String CALLER = "+12065550101";

  @TempDir private static Path folder;
  @TempDir private static Path elsewhere;
  private static Path env;
  private final StringWriter printed = new StringWriter();
  private static ServerStore store;
  private static PhoneCall told;
  private static PhoneCall wrong;
  private static List<String> log;

  @BeforeAll
  static void placeTheCallsAndStopTheServer() throws IOException {
    env = Files.writeString(elsewhere.resolve("env"), "VOICELINE_DATA_DIR=" + folder + "\n");
    Map<String, String> environment =
        Map.of("VOICELINE_DB_URL", "", "VOICELINE_DATA_DIR", folder.toString());
    try (Town town = Town.Plan.usual().withEnvironment(environment).open()) {
      told =
          town.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST), CallOptions.usual().from(CALLER));
      wrong = town.call(Callers.saying("MB123456, born May 5, 1955, MRI"));
      House.awaitHeard(wrong, "could not match those details");
      wrong.hangUp();
      House.awaitEnd(told);
      town.news.awaitEnd(told);
      town.news.awaitEnd(wrong);
      DataFiles.assertNothingIn(folder);
      log = List.copyOf(town.log);
    }
    SystemTime time = new SystemTime();
    store =
        ServerStore.open(
                ServerSettings.of(environment).storage(), time, new ServerLog(line -> {}, time))
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    Optional.ofNullable(store).ifPresent(ServerStore::close);
  }

  @Test
  void nothingThatWasSaidStandsInAnyFile() {
    DataFiles.assertNothingIn(folder);
  }

  @Test
  void theTrailSaysWhoHeardWhat() {
    assertThat(of(told))
        .extracting(AuditEntry::kind)
        .filteredOn(kind -> !kind.startsWith("content."))
        .containsExactly("benefits.looked_up", "verification.passed", "benefits.disclosed");
    AuditEntry disclosed = of(told).get(2);
    assertThat(disclosed.actor()).isEqualTo("patient");
    assertThat(disclosed.subject()).isPresent();
    assertThat(disclosed.detail().text("what")).contains("benefits");
    assertThat(disclosed.detail().whole("sentences").orElse(0)).isPositive();
    assertThat(of(wrong))
        .extracting(AuditEntry::kind)
        .containsExactly("benefits.looked_up", "verification.failed");
  }

  @Test
  void theTrailSaysWhatTheServerWasTold() {
    AuditEntry first = trail().get(0);
    assertThat(first.kind()).isEqualTo("configuration.first");
    assertThat(first.call()).isEmpty();
    assertThat(first.detail().values().get("settings").toString())
        .contains("VOICELINE_DATA_DIR", "OPENAI_API_KEY");
    assertThat(store.audit().verify().toCompletableFuture().join())
        .isEqualTo(new AuditVerdict.Intact(trail().size()));
    assertThat(log).noneMatch(line -> line.contains("[WARN]") && line.contains("journal"));
  }

  @Test
  void theJournalTellsTheStory() {
    assertThat(run("calls", "show", told.callSid())).isZero();
    assertThat(printed.toString().lines().map(KeptCallTest::kind))
        .containsSubsequence(
            "call.began",
            "turn.said",
            "turn.heard",
            "tool.requested",
            "inquiry.looked_up",
            "inquiry.disclosed",
            "tool.answered",
            "call.billed",
            "call.ended");
    assertThat(DataFiles.IDENTIFIERS).noneMatch(printed.toString()::contains);

    assertThat(run("calls", "show", told.callSid(), "--content")).isZero();
    assertThat(printed.toString()).contains("MB123456", "one thousand fifty dollars");
    assertThat(trail().get(trail().size() - 1).kind()).isEqualTo("content.shown");
  }

  @Test
  void theSameMachinesDecideTheSame() {
    for (PhoneCall call : List.of(told, wrong)) {
      assertThat(run("replay", call.callSid())).as(printed.toString()).isZero();
      assertThat(printed.toString())
          .matches("(?s).*[1-9]\\d+ steps were taken again; 0 decisions are others now\\.\n");
      assertThat(run("replay", call.callSid(), "--json")).isZero();
    }
  }

  private int run(String... words) {
    printed.getBuffer().setLength(0);
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(printed, true));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--env-file", env.toString()));
    return line.execute(all.toArray(String[]::new));
  }

  private static String kind(String line) {
    String[] words = line.strip().split("\\s+", -1);
    return words.length > 2 ? words[2] : "";
  }

  private static List<AuditEntry> of(PhoneCall call) {
    Optional<CallId> id = Optional.of(new CallId(call.callSid()));
    return trail().stream().filter(entry -> entry.call().equals(id)).toList();
  }

  private static List<AuditEntry> trail() {
    return store.audit().read(1, 1_000).toCompletableFuture().join();
  }
}
