package dev.voiceline.core.runtime;

import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.resumption.Recollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A call that is cut, taken up, cut once more anywhere and taken up again ends as well. */
class CutTwicePropertyTest {
  private static final CutServer WHOLE = whole();

  private static CutServer whole() {
    CutServer first = new CutServer(Instant.parse("2026-07-01T15:00:00Z"), Map.of());
    first.rings();
    first.runs();
    return first;
  }

  @Property(tries = 25)
  void aSecondCutLosesNothingEither(
      @ForAll @IntRange(min = 0, max = 999) int one,
      @ForAll @IntRange(min = 0, max = 999) int two) {
    List<JournalEntry> before = prefix(WHOLE.journal.entries, one);
    CutServer second = takenUp(before);
    second.runs();
    List<JournalEntry> all = new ArrayList<>(before);
    all.addAll(prefix(second.journal.entries, two));
    CutServer third = takenUp(all);
    third.runs();
    CutChecks.wentOnWell(all, third);
  }

  /** Some of the entries, from the first on, without the end. */
  private static List<JournalEntry> prefix(List<JournalEntry> entries, int thousandths) {
    int end = entries.size() - 1;
    return entries.subList(0, 1 + thousandths * (end - 1) / 1_000);
  }

  private static CutServer takenUp(List<JournalEntry> before) {
    JournaledCall call = new JournaledCall(CallRig.ID, false, before, List.of());
    JournalEntry last = before.get(before.size() - 1);
    CutServer next = new CutServer(last.at().plusSeconds(2), CutChecks.given(before));
    next.takesUp((Recollection.Remembered) Recollection.of(call));
    return next;
  }
}
