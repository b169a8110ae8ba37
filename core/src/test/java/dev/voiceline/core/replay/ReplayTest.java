package dev.voiceline.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final CallId CALL = new CallId("CA1");

  private static JournalEntry entry(long number, String kind, int version, Fields open) {
    return new JournalEntry(CALL, number, Instant.EPOCH, kind, version, open, Fields.none());
  }

  private static ReplayReport of(JournalEntry... entries) {
    return Replay.of(new JournaledCall(CALL, false, List.of(entries), List.of()));
  }

  @Test
  void aVersionThatLacksSomethingIsOneSentence() {
    ReplayReport report = of(entry(1, "call.moved", 9, Fields.none()));
    assertThat(report.notes())
        .containsExactly(
            "Entry 1, call.moved of version 9, cannot be read: move is missing; this program knows"
                + " version 1, a newer one wrote it.");
    assertThat(report.same()).isTrue();
  }

  @Test
  void deletedContentIsOneSentence() {
    JournaledCall deleted =
        new JournaledCall(
            CALL, true, List.of(entry(1, "call.began", 1, Fields.none())), List.of());
    assertThat(Replay.of(deleted).notes())
        .containsExactly("The content of the call was deleted, so there is nothing to compare.");
  }

  @Test
  void aGapOfSeveralIsOneSentence() {
    ReplayReport report =
        of(
            entry(3, "turn.typed", 1, Fields.none().with("digits", 2)),
            entry(4, "turn.typed", 1, Fields.none().with("digits", 2)));
    assertThat(report.notes())
        .containsExactly(
            "Entries 1 to 2 are missing: from there on a machine is compared once its state is"
                + " known again.");
  }

  @Test
  void aJournalWithoutStepsSaysSo() {
    assertThat(of().notes()).containsExactly("The journal holds no steps of this call.");
  }

  @Test
  void aDifferenceSaysWhatAndWhereAndNeverTheValue() {
    Field then = effect("30");
    Field now = effect("secret");
    assertThat(decision("Open", then).differenceTo(decision("Locked", then), true))
        .contains("led to Open then and leads to Locked now");
    assertThat(decision("Open", then).differenceTo(decision("Open"), true))
        .contains("had Check done then and has nothing done now");
    assertThat(decision("Open", then).differenceTo(decision("Open", now), true))
        .contains("has Check done with another question.service");
    assertThat(decision("Open", then).differenceTo(decision("Open", then), true)).isEmpty();
  }

  @Test
  void wordsOfAnAnswerMayBeLeftOut() {
    Decision then = decision("Open", answer("covered", "Yes."));
    assertThat(then.differenceTo(decision("Open", answer("covered", "Of course.")), false))
        .isEmpty();
    assertThat(then.differenceTo(decision("Open", answer("not_covered", "Yes.")), false))
        .contains("has Answer done with another values");
  }

  private static Field effect(String service) {
    return Fields.none()
        .with("is", "Check")
        .with("question", Fields.none().with("service", service));
  }

  private static Field answer(String status, String said) {
    return Fields.none()
        .with("is", "Answer")
        .with("values", Fields.none().with("status", status).with("say", said));
  }

  private static Decision decision(String state, Field... effects) {
    return new Decision(state, true, List.of(effects));
  }
}
