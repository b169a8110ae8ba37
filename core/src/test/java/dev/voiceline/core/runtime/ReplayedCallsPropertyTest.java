package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.journal.events.StepContext;
import dev.voiceline.core.journal.events.StepTaken;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.replay.ChangedMachines;
import dev.voiceline.core.replay.Replay;
import dev.voiceline.core.replay.ReplayReport;
import dev.voiceline.core.runtime.CallScene.Act;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A whole live call, whatever its neighbors do, is decided in the same way again. */
class ReplayedCallsPropertyTest {
  private static final JournalEvents EVENTS = new JournalEvents();
  private static final CallId CALL = new CallId("CA1");

  private static JournaledCall journaled(List<Act> acts, boolean found, AnswerTeller teller) {
    VirtualTime time = new VirtualTime();
    FakeJournal journal = new FakeJournal();
    CallScene scene =
        new CallScene(
            time,
            new JournalKeeper(
                journal,
                new NodeId("n"),
                time,
                new JournalTrouble() {
                  @Override
                  public void refused(CallId call, JournalRefusal.Why why) {}

                  @Override
                  public void unwritable(CallId call, String what) {
                    throw new AssertionError(what);
                  }
                }),
            teller);
    scene.answer = found ? SampleAnswers.MRI : SampleAnswers.NOBODY;
    acts.forEach(scene::play);
    scene.settle();
    // The last steps of a call are written at its end.
    scene.calls.hangUp(CALL);
    return journal.call(CALL);
  }

  @Property(tries = 80)
  void aCallIsReplayedWithoutDifference(@ForAll("acts") List<Act> acts, @ForAll boolean found) {
    JournaledCall call = journaled(acts, found, AnswerTeller.standard());
    ReplayReport report = Replay.of(call);
    assertThat(report.differences()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.steps()).isEqualTo(steps(call));
  }

  private static int steps(JournaledCall call) {
    return call.entries().stream().mapToInt(entry -> stepsOf(entry).size()).sum();
  }

  private static List<StepTaken> stepsOf(JournalEntry entry) {
    return EVENTS
        .read(entry)
        .filter(JournalEvent.Steps.class::isInstance)
        .map(event -> ((JournalEvent.Steps) event).taken())
        .orElse(List.of());
  }

  @Property(tries = 25)
  void anEmbeddersOwnWordsAreNoDifference(@ForAll("acts") List<Act> acts) {
    JournaledCall call = journaled(acts, true, new PlainTeller());
    ReplayReport report = Replay.of(call);
    assertThat(report.differences()).isEmpty();
    assertThat(report.notes()).singleElement().asString().contains("worded by the embedder");
  }

  @Property(tries = 40)
  void aChangedRuleIsFoundAtItsEntry(@ForAll("acts") List<Act> acts) {
    JournaledCall call = journaled(acts, false, AnswerTeller.standard());
    ReplayReport report =
        new Replay(
                new ChangedMachines() {
                  @Override
                  public Step<TurnState, TurnEffect> turn(
                      CallTerms terms, TurnState state, TurnEvent event, StepContext context) {
                    Step<TurnState, TurnEffect> step = super.turn(terms, state, event, context);
                    return event instanceof TurnEvent.ToolRequested
                        ? new Step<>(step.state(), List.of(new TurnEffect.GiveUp()), true)
                        : step;
                  }
                })
            .run(call);
    OptionalLong first =
        call.entries().stream()
            .filter(
                entry ->
                    stepsOf(entry).stream()
                        .anyMatch(
                            step ->
                                step.machine().equals("turn")
                                    && step.event().equals("ToolRequested")))
            .mapToLong(JournalEntry::number)
            .findFirst();
    assertThat(report.differences().stream().mapToLong(ReplayReport.Difference::entry).findFirst())
        .isEqualTo(first);
    if (first.isPresent()) {
      assertThat(report.differences().get(0))
          .asString()
          .startsWith("Entry " + first.getAsLong() + ", turn: ToolRequested in ");
    }
  }

  @Property(tries = 25)
  void oneAttemptFewerIsFound(@ForAll("acts") List<Act> acts) {
    JournaledCall call = journaled(acts, false, AnswerTeller.standard());
    ReplayReport report =
        new Replay(
                new ChangedMachines() {
                  @Override
                  public Step<InquiryState, InquiryEffect> inquiry(
                      CallTerms terms,
                      InquiryState state,
                      InquiryEvent event,
                      StepContext context) {
                    return super.inquiry(fewer(terms), state, event, context);
                  }
                })
            .run(call);
    boolean failedOnce =
        call.entries().stream()
            .anyMatch(entry -> entry.open().whole("failedAttempts").orElse(0) > 0);
    assertThat(report.same()).isEqualTo(!failedOnce);
    assertThat(report.differences()).allMatch(it -> it.machine().equals("inquiry"));
  }

  private static CallTerms fewer(CallTerms terms) {
    return new CallTerms(
        terms.agent(),
        terms.policy(),
        terms.turns(),
        terms.endpointing(),
        terms.recording(),
        terms.person(),
        1,
        terms.clinics(),
        terms.today(),
        terms.ownWords());
  }

  @Property(tries = 25)
  void aGapIsOneSentenceAndNoFalseDifference(@ForAll("acts") List<Act> acts, @ForAll int at) {
    JournaledCall call = journaled(acts, true, AnswerTeller.standard());
    List<JournalEntry> entries = new ArrayList<>(call.entries());
    int place = 1 + Math.floorMod(at, entries.size() - 2);
    long missing = entries.remove(place).number();
    ReplayReport report = Replay.of(new JournaledCall(call.call(), false, entries, List.of()));
    assertThat(report.differences()).isEmpty();
    assertThat(report.notes())
        .singleElement()
        .isEqualTo(
            "Entry "
                + missing
                + " is missing: from there on a machine is compared once its state is known"
                + " again.");
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return CallScene.acts();
  }
}
