package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.resumption.Recollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A whole call with a scripted agent, in which the caller names a patient wrongly first, is cut after
 * each of its journal's entries and taken up from exactly those by another server.
 */
class CutCallTest {
  private static final CallId ID = CallRig.ID;

  @TestFactory
  Stream<DynamicTest> whereverItIsCutTheCallEndsWell() {
    CutServer first = new CutServer(Instant.parse("2026-07-01T15:00:00Z"), Map.of());
    first.rings();
    first.runs();
    List<JournalEntry> whole = first.journal.entries;
    assertThat(first.reasons).containsExactly(EndReason.COMPLETED);
    assertThat(CutChecks.failedAttempts(whole)).isEqualTo(1);
    return IntStream.range(1, whole.size())
        .mapToObj(
            cut ->
                DynamicTest.dynamicTest(
                    "after " + cut + ", " + whole.get(cut - 1).kind(),
                    () -> cut(whole.subList(0, cut))));
  }

  private static void cut(List<JournalEntry> before) {
    JournalEntry last = before.get(before.size() - 1);
    Recollection found =
        Recollection.of(new JournaledCall(ID, false, before, List.of()));
    if (before.stream().anyMatch(JournalEntry::ends)) {
      assertThat(found).isEqualTo(new Recollection.Over());
      return;
    }
    CutServer next = new CutServer(last.at().plusSeconds(2), CutChecks.given(before));
    next.takesUp((Recollection.Remembered) found);
    next.runs();
    CutChecks.wentOnWell(before, next);
  }
}
