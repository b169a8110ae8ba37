package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a call in whatever order things happen. */
class CallPropertyTest {
  private final CallMachine machine = new CallMachine(CallPolicy.standard());

  @Property(tries = 1_000)
  void everythingIsReleasedOnceAndNothingHappensAfterTheEnd(
      @ForAll("events") List<CallEvent> events) {
    CallState state = CallState.initial(List.of("one", "two"));
    int released = 0;
    for (CallEvent event : events) {
      Step<CallState, CallEffect> step = machine.on(state, event);
      if (state.over()) {
        assertThat(step.effects()).isEmpty();
        assertThat(step.state()).isEqualTo(state);
      }
      released +=
          (int)
              step.effects().stream()
                  .filter(
                      effect ->
                          effect instanceof CallEffect.Release
                              || effect instanceof CallEffect.LetGo)
                  .count();
      state = step.state();
      assertThat(released).isEqualTo(state.over() ? 1 : 0);
    }
  }

  @Property(tries = 1_000)
  void everyMoveIsALegalOne(@ForAll("events") List<CallEvent> events) {
    CallState state = CallState.initial(List.of("one", "two"));
    for (CallEvent event : events) {
      CallState next = machine.on(state, event).state();
      if (!next.name().equals(state.name())) {
        assertThat(CallTransition.between(state, next)).isPresent();
      }
      state = next;
    }
  }

  @Property(tries = 1_000)
  void theCallerIsGreetedAtMostOnce(@ForAll("events") List<CallEvent> events) {
    CallState state = CallState.initial(List.of("one", "two"));
    int greeted = 0;
    for (CallEvent event : events) {
      Step<CallState, CallEffect> step = machine.on(state, event);
      greeted += (int) step.effects().stream().filter(CallEffect.Greet.class::isInstance).count();
      state = step.state();
    }
    assertThat(greeted).isLessThanOrEqualTo(1);
  }

  @Property(tries = 1_000)
  void twoConversationsLiveOnlyWhileOneIsRenewed(@ForAll("events") List<CallEvent> events) {
    CallState state = CallState.initial(List.of("one", "two"));
    boolean successor = false;
    for (CallEvent event : events) {
      Step<CallState, CallEffect> step = machine.on(state, event);
      state = step.state();
      for (CallEffect effect : step.effects()) {
        if (effect instanceof CallEffect.OpenSuccessor) {
          assertThat(successor).isFalse();
          successor = true;
        } else if (effect instanceof CallEffect.TakeOver
            || effect instanceof CallEffect.DropSuccessor) {
          assertThat(successor).isTrue();
          successor = false;
        } else if (effect instanceof CallEffect.Release || effect instanceof CallEffect.LetGo) {
          successor = false;
        }
      }
      if (successor) {
        assertThat(state).isInstanceOf(CallState.Conversing.class);
      }
    }
  }

  @Provide
  Arbitrary<List<CallEvent>> events() {
    Arbitrary<CallEvent> event =
        Arbitraries.oneOf(
            Arbitraries.of(
                new CallEvent.Rang(),
                new CallEvent.LineOpened(),
                new CallEvent.ConversationReady(),
                new CallEvent.ConversationReady(),
                new CallEvent.ConversationClosed(true),
                new CallEvent.ConversationClosed(false),
                new CallEvent.AgentGaveUp(),
                new CallEvent.SuccessorWanted(),
                new CallEvent.SuccessorReady(),
                new CallEvent.SuccessorLost(),
                new CallEvent.CeilingReached(),
                new CallEvent.FarewellAsked(EndReason.COMPLETED, Optional.empty()),
                new CallEvent.FarewellAsked(
                    EndReason.ENDED_BY_OPERATOR, Optional.of(Cue.verbatim("Goodbye."))),
                new CallEvent.FloorFree(),
                new CallEvent.CallerTookFloor(),
                new CallEvent.PersonAsked(),
                new CallEvent.LineBroke(),
                new CallEvent.LineLent(Duration.ofSeconds(5)),
                new CallEvent.LineKept(),
                new CallEvent.CallerGone(),
                new CallEvent.MachineAnswered(),
                new CallEvent.HandOverAsked(),
                new CallEvent.OwnerLost(),
                new CallEvent.HangUpAsked()),
            Arbitraries.of(TransferOutcome.values()).map(CallEvent.TransferSettled::new),
            Arbitraries.of(LineEnd.values()).map(CallEvent.LineClosed::new),
            Arbitraries.of(CallAlarm.values()).map(CallEvent.AlarmWent::new));
    return event.list().ofMaxSize(40);
  }
}
