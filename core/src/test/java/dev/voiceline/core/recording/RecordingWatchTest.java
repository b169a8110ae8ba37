package dev.voiceline.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEffect.Give;
import dev.voiceline.core.recording.RecordingEffect.TellFailed;
import dev.voiceline.core.recording.RecordingEvent.IdentifiersNear;
import dev.voiceline.core.recording.RecordingEvent.LineThere;
import dev.voiceline.core.recording.RecordingEvent.PatientMatched;
import dev.voiceline.core.recording.RecordingEvent.Settled;
import dev.voiceline.core.recording.RecordingEvent.StartWanted;
import dev.voiceline.core.recording.RecordingEvent.StopWanted;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.RecordingState.Tape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingWatchTest {
  private static final RecordingEvent DONE = new Settled(ControlOutcome.done());

  private static RecordingEvent failed(Kind kind) {
    return new Settled(new ControlOutcome.Failed(new ControlFailure(kind, 0, "x")));
  }

  private static List<RecordingEvent> events() {
    List<RecordingEvent> all =
        new ArrayList<>(
            List.of(
                new LineThere(),
                new StartWanted(),
                new StopWanted(),
                new IdentifiersNear(),
                new PatientMatched(),
                DONE));
    for (Kind kind : Kind.values()) {
      all.add(failed(kind));
    }
    return all;
  }

  /** The orders of a story, in order. */
  private static List<RecordingOrder> orders(Mode mode, boolean pausing, RecordingEvent... story) {
    RecordingWatch watch = new RecordingWatch(new RecordingPolicy(mode, pausing));
    RecordingState state = watch.start();
    List<RecordingOrder> orders = new ArrayList<>();
    for (RecordingEvent event : story) {
      Step<RecordingState, RecordingEffect> step = watch.on(state, event);
      state = step.state();
      step.effects().stream()
          .filter(Give.class::isInstance)
          .forEach(effect -> orders.add(((Give) effect).order()));
    }
    return orders;
  }

  @Test
  void aCallIsRecordedFromTheAnswerOncePerCall() {
    assertThat(orders(Mode.FROM_ANSWER, false, new LineThere(), DONE, new LineThere()))
        .containsExactly(RecordingOrder.START);
  }

  @Test
  void itIsPausedFromTheStartUntilAPatientWasMatched() {
    assertThat(
            orders(Mode.FROM_ANSWER, true, new LineThere(), DONE, DONE, new PatientMatched(), DONE))
        .containsExactly(RecordingOrder.START, RecordingOrder.PAUSE, RecordingOrder.RESUME);
  }

  @Test
  void itIsPausedAgainWhenAnotherPatientMayBeNamed() {
    assertThat(
            orders(
                Mode.FROM_ANSWER,
                true,
                new LineThere(),
                DONE,
                DONE,
                new PatientMatched(),
                DONE,
                new IdentifiersNear(),
                DONE))
        .endsWith(RecordingOrder.RESUME, RecordingOrder.PAUSE);
  }

  @Test
  void aPauseThatIsNeededWhileItIsResumedFollowsAtOnce() {
    assertThat(
            orders(
                Mode.FROM_ANSWER,
                true,
                new LineThere(),
                DONE,
                DONE,
                new PatientMatched(),
                new IdentifiersNear(),
                DONE))
        .endsWith(RecordingOrder.RESUME, RecordingOrder.PAUSE);
  }

  @ParameterizedTest
  @CsvSource({"RETRYABLE", "FINAL", "UNCERTAIN"})
  void aPauseThatFailsEndsTheRecording(Kind kind) {
    assertThat(orders(Mode.FROM_ANSWER, true, new LineThere(), DONE, failed(kind)))
        .containsExactly(RecordingOrder.START, RecordingOrder.PAUSE, RecordingOrder.STOP);
  }

  @Test
  void aRecordingOfWhichNobodyKnowsWhetherItBeganIsEnded() {
    assertThat(orders(Mode.FROM_ANSWER, false, new LineThere(), failed(Kind.UNCERTAIN)))
        .containsExactly(RecordingOrder.START, RecordingOrder.STOP);
  }

  @Test
  void aRecordingThatWasRefusedIsNotAskedForAgain() {
    assertThat(
            orders(
                Mode.ON_REQUEST, false, new StartWanted(), failed(Kind.FINAL), new StartWanted()))
        .containsExactly(RecordingOrder.START);
  }

  @Test
  void onRequestNothingIsRecordedBeforeAndAfter() {
    assertThat(orders(Mode.ON_REQUEST, false, new LineThere())).isEmpty();
    assertThat(orders(Mode.ON_REQUEST, false, new StartWanted(), DONE, new StopWanted(), DONE))
        .containsExactly(RecordingOrder.START, RecordingOrder.STOP);
  }

  @Test
  void switchedOffNothingIsRecorded() {
    assertThat(orders(Mode.OFF, true, new LineThere(), new StartWanted())).isEmpty();
  }

  @Test
  void aRecordingThatCannotBeEndedIsTold() {
    RecordingWatch watch = new RecordingWatch(new RecordingPolicy(Mode.ON_REQUEST, false));
    RecordingState state = watch.on(watch.start(), new StartWanted()).state();
    state = watch.on(state, DONE).state();
    state = watch.on(state, new StopWanted()).state();
    assertThat(watch.on(state, failed(Kind.FINAL)).effects())
        .containsExactly(new TellFailed(RecordingOrder.STOP, Kind.FINAL));
  }

  /** All states that can be reached, each with every event: what must hold holds everywhere. */
  @ParameterizedTest
  @CsvSource({
    "OFF,true",
    "OFF,false",
    "FROM_ANSWER,true",
    "FROM_ANSWER,false",
    "ON_REQUEST,true",
    "ON_REQUEST,false"
  })
  void everyReachableStateMeetsEveryEvent(Mode mode, boolean pausing) {
    RecordingWatch watch = new RecordingWatch(new RecordingPolicy(mode, pausing));
    Set<RecordingState> met = new HashSet<>();
    Deque<RecordingState> open = new ArrayDeque<>(List.of(watch.start()));
    while (!open.isEmpty()) {
      RecordingState state = open.remove();
      if (met.add(state)) {
        for (RecordingEvent event : events()) {
          Step<RecordingState, RecordingEffect> step = watch.on(state, event);
          holds(mode, state, event, step);
          open.add(step.state());
        }
      }
    }
    assertThat(met.size()).isEqualTo(met.size()).isGreaterThan(mode == Mode.OFF ? 0 : 5);
  }

  private static void holds(
      Mode mode,
      RecordingState before,
      RecordingEvent event,
      Step<RecordingState, RecordingEffect> step) {
    List<RecordingOrder> orders =
        step.effects().stream()
            .filter(Give.class::isInstance)
            .map(effect -> ((Give) effect).order())
            .toList();
    RecordingState after = step.state();
    assertThat(orders).as("%s, %s", before, event).hasSizeLessThanOrEqualTo(1);
    if (!orders.isEmpty()) {
      assertThat(mode).isNotEqualTo(Mode.OFF);
      assertThat(after.inFlight()).contains(orders.get(0));
      assertThat(before.inFlight().isEmpty() || event instanceof Settled)
          .as("one order at a time: %s, %s", before, event)
          .isTrue();
    }
    if (after.sensitive()) {
      assertThat(orders).doesNotContain(RecordingOrder.RESUME);
    }
    if (before.givenUp()) {
      assertThat(orders).isSubsetOf(RecordingOrder.STOP);
    }
    boolean quiet = after.inFlight().isEmpty() && after.tape() == Tape.RUNNING;
    assertThat(quiet && (after.sensitive() || after.givenUp() || !after.wanted()))
        .as("it runs on although it must not: %s after %s, %s", after, before, event)
        .isFalse();
  }
}
