package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.cost.Cost;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.resumption.MissingEnd;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is added to the journal of a call whose caller and server are gone. */
class MissingEndTest extends CallRig {
  private static final Instant START = Instant.parse("2026-07-01T15:00:00Z");
  private static final JournalEvent BEGAN =
      new JournalEvent.Began(Direction.INCOMING, CallRig.incoming(), Optional.empty());
  private static final JournalEvent TALKS =
      new JournalEvent.Moved(CallTransition.RINGING_TO_CONVERSING);
  private static final JournalEvent LEAVES =
      new JournalEvent.Moved(CallTransition.CONVERSING_TO_SAYING_GOODBYE);

  private final JournalEvents events = new JournalEvents();

  @Test
  void aCallerWhoTalkedHasHungUp() {
    assertThat(ends(end(BEGAN, TALKS)))
        .containsExactly(ended(EndReason.CALLER_HUNG_UP, Duration.ZERO));
  }

  @Test
  void aGoodbyeThatHadBegunKeepsItsReason() {
    JournalEvent parting = new JournalEvent.Parting(EndReason.NO_INPUT);
    assertThat(ends(end(BEGAN, TALKS, parting, LEAVES)))
        .containsExactly(ended(EndReason.NO_INPUT, Duration.ofSeconds(2)));
    assertThat(ends(end(BEGAN, TALKS, LEAVES)))
        .containsExactly(ended(EndReason.COMPLETED, Duration.ofSeconds(1)));
  }

  @Test
  void aCallerWithoutAnAgentHasHungUp() {
    assertThat(ends(end(BEGAN, TALKS, new JournalEvent.WithoutAgent())))
        .containsExactly(ended(EndReason.CALLER_HUNG_UP, Duration.ofSeconds(2)));
  }

  @Test
  void eachRequestIsAnsweredBeforeTheEnd() {
    ToolRequest done = CallRig.tool("t1", "check_insurance");
    ToolRequest open = CallRig.tool("t2", "check_insurance");
    ToolAnswer answer = new ToolAnswer(done, new ToolResult.Success(Map.of()));
    JournalEvent[] told = {
      BEGAN,
      TALKS,
      new JournalEvent.ToolRequested(Optional.of("check_insurance"), done),
      new JournalEvent.ToolAnswered(Optional.of("check_insurance"), true, answer, 4),
      new JournalEvent.ToolRequested(Optional.of("check_insurance"), open)
    };
    List<JournalEntry> missing = end(told);
    assertThat(missing).extracting(JournalEntry::number).containsExactly(6L, 7L, 8L);
    JournalEvent.ToolAnswered lost = (JournalEvent.ToolAnswered) read(missing).get(0);
    assertThat(lost.answer().request()).isEqualTo(open);
    assertThat(lost.tool()).contains("check_insurance");
    assertThat(lost.worked()).isFalse();
    assertThat(lost.place()).isEqualTo(5);
    assertThat(missing)
        .extracting(JournalEntry::kind)
        .containsExactly("tool.answered", "call.billed", JournalEntry.ENDED);
  }

  @Test
  void whatCannotBeReadIsLost() {
    JournalEntry odd =
        new JournalEntry(CallRig.ID, 1, START, "call.began", 1, Fields.none(), Fields.none());
    JournaledCall call = new JournaledCall(CallRig.ID, false, List.of(odd), List.of());
    assertThat(ends(MissingEnd.of(call, Optional.empty(), Optional.empty(), calls::bill)))
        .containsExactly(ended(EndReason.LOST, Duration.ZERO));
  }

  @Test
  void anEndThatIsHeardOfStandsWhereItWasHeard() {
    Instant heard = START.plusSeconds(60);
    Optional<Duration> lasted = Optional.of(Duration.ofSeconds(42));
    List<JournalEntry> missing =
        MissingEnd.of(call(BEGAN, TALKS), Optional.of(heard), lasted, calls::bill);
    assertThat(missing).allMatch(entry -> entry.at().equals(heard));
    assertThat(ends(missing)).containsExactly(ended(EndReason.CALLER_HUNG_UP, lasted.get()));
  }

  @Test
  void theBillIsOfWhatWasUsedUntilThen() {
    Usage reply = Usage.length(Usage.Work.TRANSCRIPTION, "gpt-transcribe", Duration.ofSeconds(30));
    JournalEvent used = new JournalEvent.Consumed(reply, Cost.NOTHING);
    Duration lasted = Duration.ofSeconds(90);
    List<JournalEntry> missing =
        MissingEnd.of(call(BEGAN, TALKS, used), Optional.empty(), Optional.of(lasted), calls::bill);
    CallBill bill = ((JournalEvent.Billed) read(missing).get(0)).bill();
    assertThat(bill.used()).containsExactly(reply);
    assertThat(bill.line()).isEqualTo(lasted);
    assertThat(bill.total().dollars()).isPositive();
  }

  @Test
  void aBillThatIsThereIsNotWrittenAgain() {
    CallBill bill = ((JournalEvent.Billed) read(end(BEGAN, TALKS)).get(0)).bill();
    assertThat(read(end(BEGAN, TALKS, new JournalEvent.Billed(bill))))
        .singleElement()
        .isInstanceOf(JournalEvent.Ended.class);
  }

  @Test
  void aPhoneThatOnlyRangCostsNoLine() {
    List<JournalEntry> missing =
        MissingEnd.of(
            call(BEGAN), Optional.empty(), Optional.of(Duration.ofSeconds(20)), calls::bill);
    assertThat(((JournalEvent.Billed) read(missing).get(0)).bill().line()).isZero();
  }

  @Test
  void anEndThatWasMissedStandsWithTheLastEntryAndNeverBeforeIt() {
    Instant last = START.plusSeconds(2);
    for (Optional<Instant> heard : List.of(Optional.<Instant>empty(), Optional.of(START))) {
      assertThat(MissingEnd.of(call(BEGAN, TALKS), heard, Optional.empty(), calls::bill))
          .allMatch(entry -> entry.at().equals(last))
          .extracting(JournalEntry::number)
          .containsExactly(3L, 4L);
    }
  }

  private static JournalEvent ended(EndReason reason, Duration lasted) {
    return new JournalEvent.Ended(reason, lasted);
  }

  private List<JournalEntry> end(JournalEvent... told) {
    return MissingEnd.of(call(told), Optional.empty(), Optional.empty(), calls::bill);
  }

  private JournaledCall call(JournalEvent... told) {
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalEvent event : told) {
      long number = entries.size() + 1L;
      entries.add(events.entry(CallRig.ID, number, START.plusSeconds(number), event));
    }
    return new JournaledCall(CallRig.ID, false, entries, List.of());
  }

  private List<JournalEvent> ends(List<JournalEntry> entries) {
    return read(entries).stream().filter(JournalEvent.Ended.class::isInstance).toList();
  }

  private List<JournalEvent> read(List<JournalEntry> entries) {
    return entries.stream().map(entry -> events.read(entry).orElseThrow()).toList();
  }
}
