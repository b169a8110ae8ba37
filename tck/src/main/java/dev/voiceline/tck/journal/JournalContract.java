package dev.voiceline.tck.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.Settling;
import dev.voiceline.tck.conformance.Conformance;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the parts of the kit share. */
@ExtendWith(Conformance.class)
abstract class JournalContract {
  static final CallId CALL = new CallId("CA0001");
  static final CallId OTHER = new CallId("CA0002");
  static final NodeId NODE = new NodeId("node-1");
  static final Lease LEASE = Lease.ofNewCall(CALL, NODE);
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private JournalBench bench;

  /** A fresh bench; each test has its own. */
  protected abstract JournalBench newBench() throws Exception;

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

  final JournalBench bench() {
    return bench;
  }

  final Settling settling() {
    return new Settling(bench.patience());
  }

  final Await await() {
    return new Await(bench.patience());
  }

  static JournalEntry entry(CallId call, long number) {
    return entry(call, number, "turn.heard", "words " + number);
  }

  static JournalEntry entry(CallId call, long number, String kind, String words) {
    return new JournalEntry(
        call,
        number,
        START.plusMillis(number),
        kind,
        1,
        Fields.none().with("ms", number),
        Fields.none().with("words", words));
  }

  final CompletionStage<Void> append(long number) {
    return bench.journal().append(LEASE, entry(CALL, number));
  }

  final void kept(Lease lease, JournalEntry entry) {
    settling().valueOf("an entry to be durable", bench.journal().append(lease, entry));
  }

  final JournaledCall read(CallId call) {
    return settling().valueOf("a call to be read", bench.journal().read(call));
  }

  final List<Long> numbers(CallId call) {
    return read(call).entries().stream().map(JournalEntry::number).toList();
  }
}
