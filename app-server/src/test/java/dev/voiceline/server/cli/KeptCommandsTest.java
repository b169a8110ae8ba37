package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.ServerStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The server has the store open all the while. */
class KeptCommandsTest {
  private static final CallId OVER = new CallId("CA00000000000000000000000000000001");
  private static final CallId UNDER_WAY = new CallId("CA00000000000000000000000000000002");
  private static final byte[] WAV = "RIFF, and so on".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final SystemTime time = new SystemTime();
  private Path env;
  private ServerStore store;

  @BeforeEach
  void open() throws IOException {
    Path data = folder.resolve("data");
    env = Files.writeString(folder.resolve("env"), "VOICELINE_DATA_DIR=" + data + "\n");
    store =
        ServerStore.open(
                ServerSettings.of(Map.of("VOICELINE_DATA_DIR", data.toString())).storage(),
                time,
                new ServerLog(line -> {}, time))
            .orElseThrow();
    append(OVER, 1, "2026-11-26T10:00:00Z", "turn.heard", "an MRI please");
    append(OVER, 2, "2026-11-26T10:00:45.500Z", "call.ended", "");
    append(UNDER_WAY, 1, "2026-11-27T10:00:00Z", "turn.heard", "hello");
    join(store.recordings().store(OVER, "RE1", new ByteArrayInputStream(WAV)));
  }

  @AfterEach
  void close() {
    store.close();
    time.close();
  }

  @Test
  void callsAreListedNewestFirst() {
    assertThat(run("calls", "list")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "2026-11-27T10:00:00Z  " + UNDER_WAY.value() + "  not ended",
            "2026-11-26T10:00:00Z  " + OVER.value() + "      45.5s");

    assertThat(run("calls", "list", "--until", "2026-11-27", "--json")).isZero();
    JsonObject only = printed().getAsJsonArray("calls").asList().get(0).getAsJsonObject();
    assertThat(printed().getAsJsonArray("calls")).hasSize(1);
    assertThat(only.get("call").getAsString()).isEqualTo(OVER.value());
    assertThat(only.get("held").getAsBoolean()).isFalse();
    assertThat(run("calls", "list", "--from", "yesterday")).isEqualTo(2);
    assertThat(err.toString())
        .contains("voiceline: --from is no time: write it as 2026-11-26 or 2026-11-26T09:00:00Z.");
  }

  @Test
  void aCallThatWasLostIsListedAsThat() {
    JournalEvent end = new JournalEvent.Ended(EndReason.LOST, Duration.ZERO);
    Instant then = Instant.parse("2026-11-27T10:00:10Z");
    join(
        store
            .journal()
            .append(
                Lease.ofNewCall(UNDER_WAY, store.node()),
                new JournalEvents().entry(UNDER_WAY, 2, then, end)));
    assertThat(run("calls", "list")).isZero();
    assertThat(out.toString().lines())
        .first()
        .isEqualTo("2026-11-27T10:00:00Z  " + UNDER_WAY.value() + "      10.0s  lost");
    assertThat(run("calls", "list", "--json")).isZero();
    assertThat(out.toString()).contains("\"reason\": \"LOST\"");
  }

  @Test
  void contentIsShownOnDemandAndOnRecord() {
    assertThat(run("calls", "show", OVER.value())).isZero();
    assertThat(out.toString())
        .contains("   1  2026-11-26T10:00:00Z  turn.heard           {\"words\":3}")
        .contains("   2  2026-11-26T10:00:45.500Z  call.ended")
        .doesNotContain("MRI");
    assertThat(kinds()).isEmpty();

    assertThat(run("calls", "show", OVER.value(), "--content", "--as", "Robin")).isZero();
    assertThat(out.toString()).contains("      {\"text\":\"an MRI please\"}");
    assertThat(kinds()).containsExactly("content.shown by Robin");
    assertThat(run("calls", "show", "CAnone")).isEqualTo(1);
    assertThat(err.toString())
        .contains("voiceline: Nothing is kept of such a call: see \"voiceline calls list\".");
  }

  @Test
  void anExportHasAllOfItForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("call.json");
    assertThat(run("calls", "export", OVER.value(), "--out", file.toString())).isZero();

    JsonObject whole = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(whole.getAsJsonArray("entries")).hasSize(2);
    assertThat(whole.toString()).contains("an MRI please", "\"recording\":\"RE1\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(kinds()).containsExactly("call.exported by " + System.getProperty("user.name"));
    assertThat(run("calls", "export", OVER.value(), "--out", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is there already: name another file.");
    assertThat(kinds()).hasSize(1);
  }

  @Test
  void recordingsAreListedAndExportedOnRecord() throws IOException {
    assertThat(run("recordings", "list", "--call", OVER.value())).isZero();
    assertThat(out.toString()).contains(OVER.value() + "  RE1");

    Path file = folder.resolve("call.wav");
    assertThat(run("recordings", "export", OVER.value(), "RE1", "--out", file.toString())).isZero();
    assertThat(file).hasBinaryContent(WAV);
    assertThat(kinds()).singleElement().asString().startsWith("recording.exported by ");
    assertThat(run("recordings", "export", OVER.value(), "RE2", "--out", file + "2")).isEqualTo(1);
    assertThat(run("recordings", "export", UNDER_WAY.value(), "RE1", "--out", file + "2"))
        .isEqualTo(1);
    assertThat(kinds()).hasSize(1);
  }

  @Test
  void aDeletionIsAskedForAndOnRecord() {
    assertThat(answering("no\n", "calls", "delete", OVER.value())).isEqualTo(1);
    assertThat(err.toString())
        .contains("Delete the content of call " + OVER.value() + " and 1 recordings for good?")
        .contains("voiceline: Nothing was deleted.");
    assertThat(kinds()).isEmpty();

    assertThat(answering("yes\n", "calls", "delete", OVER.value())).isZero();
    assertThat(out.toString())
        .contains("Deleted: the content of call " + OVER.value() + ", and 1 recordings.");
    assertThat(kinds().stream().map(kind -> kind.split(" ", -1)[0]))
        .containsExactly(
            "recording.deleting", "recording.deleted", "content.deleting", "content.deleted");
    assertThat(join(store.archive().list())).isEmpty();
    assertThat(join(store.journal().read(OVER)).contentDeleted()).isTrue();
    assertThat(run("calls", "list")).isZero();
    assertThat(out.toString()).contains("  content deleted");
  }

  @Test
  void aCallUnderWayIsNotDeletedUnlessNobodyGoesOnWithIt() {
    assertThat(run("calls", "delete", UNDER_WAY.value(), "--yes")).isEqualTo(1);
    assertThat(err.toString())
        .contains("voiceline: The call is under way: delete it when it is over.");
    assertThat(kinds()).isEmpty();

    join(store.leases().release(Lease.ofNewCall(UNDER_WAY, store.node())));
    assertThat(run("calls", "delete", UNDER_WAY.value(), "--yes")).isZero();
    assertThat(join(store.journal().read(UNDER_WAY)).contentDeleted()).isTrue();
  }

  @Test
  void whatIsHeldStays() {
    assertThat(run("calls", "hold", OVER.value(), "--as", "Counsel")).isZero();
    assertThat(run("calls", "delete", OVER.value(), "--yes")).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "voiceline: The call is under a legal hold: release it first, if that is for you to"
                + " decide.");
    assertThat(run("calls", "list")).isZero();
    assertThat(out.toString()).contains("  held");
    assertThat(run("calls", "release", OVER.value(), "--as", "Counsel")).isZero();
    assertThat(kinds())
        .containsExactly("legal_hold.set by Counsel", "legal_hold.released by Counsel");
    assertThat(run("calls", "delete", OVER.value(), "--yes")).isZero();
    assertThat(run("calls", "hold", "CAnone")).isEqualTo(1);
  }

  @Test
  void theTrailIsListedAndVerified() {
    assertThat(run("audit", "list")).isZero();
    assertThat(out.toString()).isEqualTo("No entries.\n");
    run("calls", "hold", OVER.value(), "--as", "Counsel");
    run("calls", "show", OVER.value(), "--content");
    assertThat(run("audit", "list", "--kind", "legal_hold.set", "--call", OVER.value())).isZero();
    assertThat(out.toString())
        .contains("     1  ", "  legal_hold.set         by Counsel  " + OVER.value() + "  {}");
    assertThat(run("audit", "list", "--json", "--limit", "1")).isZero();
    assertThat(printed().getAsJsonArray("entries").get(0).getAsJsonObject().get("place"))
        .hasToString("2");

    assertThat(run("audit", "verify")).isZero();
    assertThat(out.toString()).isEqualTo("The audit trail is intact: 2 entries.\n");
  }

  @Test
  void anOlderStateOfTheTrailIsFound() throws IOException {
    run("calls", "hold", OVER.value());
    Path anchor = folder.resolve("data").resolve("audit.anchor");
    String seen = Files.readString(anchor);
    Files.writeString(anchor, seen.replaceFirst("^1 ", "9 "));

    assertThat(run("audit", "verify")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            "The audit trail is broken at entry 2: the trail ends here, but had reached 9.\n");
    assertThat(run("audit", "verify", "--json")).isEqualTo(1);
    assertThat(printed().get("intact").getAsBoolean()).isFalse();
  }

  @Test
  void whatWasTakenOutOfACallIsFound() throws IOException, SQLException {
    assertThat(run("calls", "verify")).isZero();
    assertThat(out.toString()).isEqualTo("As they were written: 2 calls.\n");
    sql("DELETE FROM journal_entry WHERE kind = 'call.ended'");
    sql("UPDATE journal_entry SET happened_at = 7 WHERE call_id = '" + UNDER_WAY.value() + "'");

    String fault = "of 2 entries that were written, 1 can be found";
    assertThat(run("calls", "verify")).isEqualTo(1);
    assertThat(out.toString())
        .contains(UNDER_WAY.value() + "  entry 1 ", OVER.value() + "  " + fault)
        .endsWith("Not as they were written: 2 of 2 calls.\n");
    assertThat(run("calls", "verify", OVER.value(), "--json")).isEqualTo(1);
    assertThat(printed().getAsJsonArray("faulty").get(0).getAsJsonObject().get("why").getAsString())
        .isEqualTo(fault);
    assertThat(run("calls", "verify", "CAnone")).isEqualTo(1);

    assertThat(run("calls", "show", OVER.value())).isZero();
    assertThat(out.toString()).contains("It is not as it was written: " + fault + ".\n");
    Path file = folder.resolve("call.json");
    assertThat(run("calls", "export", OVER.value(), "--out", file.toString())).isZero();
    assertThat(err.toString()).contains("It is not as it was written: " + fault + ".\n");
    assertThat(Files.readString(file)).contains("\"fault\": \"" + fault + "\"");
    assertThat(run("calls", "show", UNDER_WAY.value())).isEqualTo(1);
  }

  private void sql(String change) throws SQLException {
    Path file = folder.resolve("data").resolve("voiceline.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }

  @Test
  void keysAreWrappedAnew() throws IOException {
    Files.writeString(
        env,
        "VOICELINE_DATA_DIR=%s\nVOICELINE_MASTER_KEY=%s\n"
            .formatted(folder.resolve("data"), "A".repeat(43) + "="));
    assertThat(run("keys", "rewrap")).isZero();
    // Two of each call, the trail's, the count's, the recording's.
    assertThat(out.toString()).startsWith("7 keys are wrapped anew.\n");
    Files.delete(folder.resolve("data").resolve("master.key"));
    assertThat(run("calls", "show", OVER.value(), "--content")).isZero();
    assertThat(out.toString()).contains("an MRI please");
  }

  @Test
  void whereNothingIsKeptThatIsSaid() throws IOException {
    Files.writeString(env, "VOICELINE_DB_URL=off\n");
    assertThat(run("calls", "list")).isEqualTo(1);
    Files.writeString(env, "VOICELINE_DATA_DIR=" + folder.resolve("nowhere") + "\n");
    assertThat(run("audit", "verify")).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "voiceline: Nothing is kept, for VOICELINE_DB_URL is off.",
            "voiceline: There is no database %s: nothing was kept yet, or VOICELINE_DATA_DIR or"
                    .formatted(folder.resolve("nowhere").resolve("voiceline.db"))
                + " VOICELINE_DB_URL is another one.");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  private int run(String... arguments) {
    return answering("", arguments);
  }

  private int answering(String answer, String... arguments) {
    out.getBuffer().setLength(0);
    byte[] typed = answer.getBytes(StandardCharsets.UTF_8);
    CommandLine line = Commands.line(new ByteArrayInputStream(typed));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    boolean grouped = arguments.length > 1 && !arguments[1].startsWith("-");
    Stream<String> all =
        grouped
            ? Stream.concat(Stream.of(arguments), Stream.of("--env-file", env.toString()))
            : Stream.of(arguments);
    return line.execute(all.toArray(String[]::new));
  }

  private JsonObject printed() {
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  private List<String> kinds() {
    return join(store.audit().read(1, 100)).stream().map(KeptCommandsTest::kind).toList();
  }

  private static String kind(AuditEntry entry) {
    return entry.kind() + " by " + entry.actor();
  }

  private void append(CallId call, long number, String at, String kind, String words) {
    Fields sealed = words.isEmpty() ? Fields.none() : Fields.none().with("text", words);
    JournalEntry entry =
        new JournalEntry(
            call, number, Instant.parse(at), kind, 1, Fields.none().with("words", 3), sealed);
    join(store.journal().append(Lease.ofNewCall(call, store.node()), entry));
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
