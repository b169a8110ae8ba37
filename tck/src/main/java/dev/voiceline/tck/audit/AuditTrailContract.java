package dev.voiceline.tck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.Settling;
import dev.voiceline.tck.conformance.Conformance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rules of {@link dev.voiceline.core.audit.AuditTrail}. An adapter's test extends it and gives
 * a bench.
 */
@ExtendWith(Conformance.class)
public abstract class AuditTrailContract {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private AuditBench bench;

  /** A fresh bench; each test has its own. */
  protected abstract AuditBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    Rule.of(test).assumeTestable(bench.untestable());
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  @Test
  @DisplayName("AUD-01 entries are read as they were recorded, in their order")
  public final void readAsRecorded() {
    AuditEntry bare =
        new AuditEntry(
            START, "export.made", "operator", Optional.empty(), Optional.empty(), Fields.none());
    AuditEntry full =
        new AuditEntry(
            START.minusSeconds(5),
            "benefits.disclosed",
            "caller: provider",
            Optional.of(new CallId("CA0001")),
            Optional.of(new Pseudonym("0123456789abcdef")),
            Fields.none().with("fields", 3).with("what", "deductible"));
    recorded(bare);
    recorded(full);
    assertThat(read(1, 10)).containsExactly(bare, full);
    assertThat(read(2, 10)).containsExactly(full);
    assertThat(read(1, 1)).containsExactly(bare);
  }

  @Test
  @DisplayName("AUD-02 what was acknowledged is there after the server died")
  public final void acknowledgedSurvives() {
    record(3);
    bench.dies();
    assertThat(read(1, 10)).hasSize(3);
  }

  @Test
  @DisplayName("AUD-02 recording does not block while the database is away")
  public final void recordingDoesNotBlock() {
    bench.databaseGoes();
    CompletionStage<Void> stage =
        settling().returned("record to return", () -> bench.trail().record(entry(1)));
    bench.databaseReturns();
    settling().valueOf("the entry to be durable", stage);
  }

  @Test
  @DisplayName("AUD-03 an untouched trail is intact, and counted right")
  public final void untouchedIsIntact() {
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(0));
    record(7);
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(7));
    bench.dies();
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(7));
  }

  @Test
  @DisplayName("AUD-04 a changed entry is found at its place")
  public final void changesAreFound() {
    record(5);
    bench.changes(3);
    assertThat(brokenAt()).isEqualTo(3);
  }

  @Test
  @DisplayName("AUD-05 a removed entry is found at its place")
  public final void removalsAreFound() {
    record(5);
    bench.removes(2);
    assertThat(brokenAt()).isEqualTo(2);
  }

  @Test
  @DisplayName("AUD-06 exchanged entries are found at the first of them")
  public final void exchangesAreFound() {
    record(5);
    bench.exchanges(2, 4);
    assertThat(brokenAt()).isEqualTo(2);
  }

  @Test
  @DisplayName("AUD-07 a trail that was cut off at its end is found")
  public final void cutsAreFound() {
    record(5);
    bench.cutsOff(3);
    assertThat(verdict()).isInstanceOf(AuditVerdict.Broken.class);
  }

  @Test
  @DisplayName("AUD-08 entries of many threads at once are one chain")
  public final void manyThreadsMakeOneChain() {
    List<AuditEntry> entries = LongStream.rangeClosed(1, 200).mapToObj(this::entry).toList();
    List<CompletionStage<Void>> stages =
        IntStream.range(0, entries.size())
            .parallel()
            .mapToObj(index -> bench.trail().record(entries.get(index)))
            .toList();
    stages.forEach(stage -> settling().valueOf("an entry to be durable", stage));
    assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(200));
    assertThat(read(1, 500)).containsExactlyInAnyOrderElementsOf(entries);
  }

  private void record(int count) {
    List<CompletionStage<Void>> stages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      stages.add(bench.trail().record(entry(number)));
    }
    stages.forEach(stage -> settling().valueOf("an entry to be durable", stage));
  }

  private AuditEntry entry(long number) {
    return new AuditEntry(
        START.plusSeconds(number),
        "lookup.made",
        "actor-" + number,
        Optional.of(new CallId("CA0001")),
        Optional.empty(),
        Fields.none().with("number", number));
  }

  private void recorded(AuditEntry entry) {
    settling().valueOf("an entry to be durable", bench.trail().record(entry));
  }

  private List<AuditEntry> read(long from, int atMost) {
    return settling().valueOf("entries", bench.trail().read(from, atMost));
  }

  private AuditVerdict verdict() {
    return settling().valueOf("a verdict", bench.trail().verify());
  }

  private long brokenAt() {
    AuditVerdict verdict = verdict();
    assertThat(verdict).isInstanceOf(AuditVerdict.Broken.class);
    return ((AuditVerdict.Broken) verdict).at();
  }

  private Settling settling() {
    return new Settling(bench.patience());
  }
}
