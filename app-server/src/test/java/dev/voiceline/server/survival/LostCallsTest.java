package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostCallsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final CallId OTHER = new CallId("CA2");
  private static final Duration A_DAY_AND_A_LOOK = LostCalls.SILENT.plus(LostCalls.EVERY);

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final List<String> log = new ArrayList<>();

  @Test
  void aCallThatIsNeverHeardOfAgainEndsOnceAndWithItsLastEntry() {
    LostCalls here = node("node-a");
    LostCalls there = node("node-b");
    Instant began = time.instant();
    database.append(CALL, "call.began");
    time.advanceMillis(90_000);
    Instant last = time.instant();
    database.append(CALL, "turn.heard");

    time.advanceMillis(LostCalls.SILENT.minusMinutes(1).toMillis());
    assertThat(kinds(CALL)).containsExactly("call.began", "turn.heard");
    time.advanceMillis(A_DAY_AND_A_LOOK.toMillis());

    assertThat(kinds(CALL)).containsExactly("call.began", "turn.heard", JournalEntry.ENDED);
    JournalEntry end = entries(CALL).get(2);
    assertThat(end.at()).isEqualTo(last);
    assertThat(end.number()).isEqualTo(3);
    assertThat(new JournalEvents().read(end))
        .contains(new JournalEvent.Ended(EndReason.LOST, Duration.between(began, last)));
    assertThat(log).singleElement().asString().contains("Nothing was heard of 1 calls for a day");
    here.close();
    there.close();
  }

  @Test
  void aCallThatIsStillWrittenOrOwnedIsLeftAlone() {
    database.append(CALL, "call.began");
    database.append(OTHER, "call.began");
    LostCalls lost = node("node-a");
    time.advanceMillis(LostCalls.SILENT.toMillis());
    database.append(CALL, "turn.heard");
    var held = database.acquire(OTHER, new NodeId("node-alive"), A_DAY_AND_A_LOOK);
    time.advanceMillis(LostCalls.EVERY.toMillis());
    assertThat(kinds(CALL)).doesNotContain(JournalEntry.ENDED);
    assertThat(kinds(OTHER)).doesNotContain(JournalEntry.ENDED);

    time.advanceMillis(A_DAY_AND_A_LOOK.toMillis());
    assertThat(kinds(CALL)).endsWith(JournalEntry.ENDED);
    assertThat(kinds(OTHER)).endsWith(JournalEntry.ENDED);
    assertThat(held).isNotNull();
    lost.close();
  }

  @Test
  void whatIsWrittenAtTheLastMomentCounts() {
    database.append(CALL, "call.began");
    time.advanceMillis(LostCalls.SILENT.toMillis());
    database.slow();
    LostCalls lost = node("node-a");
    time.advanceMillis(LostCalls.FIRST.toMillis());
    database.answerOne();
    database.answerOne();
    database.append(CALL, "turn.heard");
    while (database.waiting() > 0) {
      database.answerOne();
    }
    assertThat(kinds(CALL, true)).containsExactly("call.began", "turn.heard");
    lost.close();
  }

  @Test
  void aDatabaseThatIsAwayIsAskedAgain() {
    database.append(CALL, "call.began");
    time.advanceMillis(LostCalls.SILENT.toMillis());
    LostCalls lost = node("node-a");
    database.goesAway();
    time.advanceMillis(LostCalls.FIRST.toMillis());
    database.returns();
    time.advanceMillis(LostCalls.EVERY.toMillis());
    assertThat(kinds(CALL)).endsWith(JournalEntry.ENDED);
    lost.close();
  }

  private LostCalls node(String name) {
    return new LostCalls(
        database, database, new NodeId(name), time, time, new ServerLog(log::add, time));
  }

  private List<String> kinds(CallId call) {
    return entries(call).stream().map(JournalEntry::kind).toList();
  }

  private List<String> kinds(CallId call, boolean slow) {
    var read = database.read(call).toCompletableFuture();
    if (slow) {
      database.answerOne();
    }
    return read.join().entries().stream().map(JournalEntry::kind).toList();
  }

  private List<JournalEntry> entries(CallId call) {
    return database.read(call).toCompletableFuture().join().entries();
  }
}
