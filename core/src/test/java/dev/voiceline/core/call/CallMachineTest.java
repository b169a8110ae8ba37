package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEvent.AlarmWent;
import dev.voiceline.core.call.CallEvent.ConversationClosed;
import dev.voiceline.core.call.CallEvent.ConversationReady;
import dev.voiceline.core.call.CallEvent.LineOpened;
import dev.voiceline.core.call.CallEvent.Rang;
import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMachineTest {
  private final CallMachine machine = new CallMachine(CallPolicy.standard());
  private CallState state = CallState.initial(List.of("one"));

  private List<CallEffect> on(CallEvent... events) {
    List<CallEffect> effects = new ArrayList<>();
    for (CallEvent event : events) {
      Step<CallState, CallEffect> step = machine.on(state, event);
      state = step.state();
      effects.addAll(step.effects());
    }
    return effects;
  }

  @Test
  void theConversationIsOpenedWhileThePhoneRings() {
    assertThat(on(new Rang())).contains(new CallEffect.OpenConversation("one"));
  }

  @Test
  void theCallerIsGreetedWhenBothTheLineAndTheConversationAreThere() {
    assertThat(on(new Rang(), new ConversationReady())).doesNotContain(new CallEffect.Greet());
    assertThat(on(new LineOpened())).contains(new CallEffect.Greet());
  }

  @Test
  void theOrderOfLineAndConversationDoesNotMatter() {
    assertThat(on(new Rang(), new LineOpened())).doesNotContain(new CallEffect.Greet());
    assertThat(on(new ConversationReady())).containsExactly(new CallEffect.Greet());
  }

  @Test
  void aLostConversationIsOpenedAgainAtOnceAndNobodyIsGreetedTwice() {
    on(new Rang(), new ConversationReady(), new LineOpened());
    assertThat(on(new ConversationClosed(true))).contains(new CallEffect.OpenConversation("one"));
    assertThat(on(new ConversationReady())).doesNotContain(new CallEffect.Greet());
    assertThat(state).isInstanceOf(CallState.Conversing.class);
  }

  @Test
  void furtherTriesPauseAndThenTheCallEndsWithAnApology() {
    on(new Rang(), new ConversationReady(), new LineOpened(), new ConversationClosed(true));
    assertThat(on(new ConversationClosed(true)))
        .containsExactly(new CallEffect.Set(CallAlarm.REOPEN, Duration.ofMillis(500)));
    assertThat(on(new AlarmWent(CallAlarm.REOPEN)))
        .containsExactly(new CallEffect.OpenConversation("one"));
    on(new ConversationClosed(true), new AlarmWent(CallAlarm.REOPEN));
    assertThat(on(new ConversationClosed(true)))
        .containsExactly(new CallEffect.Release(EndReason.NO_CONVERSATION));
    assertThat(EndReason.NO_CONVERSATION.owesApology()).isTrue();
  }

  @Test
  void aFatalFailureWhileThePhoneRingsEndsTheCallOnlyWhenTheCallerCanHearIt() {
    assertThat(on(new Rang(), new ConversationClosed(false)))
        .noneMatch(CallEffect.Release.class::isInstance);
    assertThat(on(new LineOpened()))
        .containsExactly(new CallEffect.Release(EndReason.NO_CONVERSATION));
  }

  @Test
  void thePersonIsDialedWhenTheAgentHasFinishedItsSentence() {
    on(new Rang(), new ConversationReady(), new LineOpened());
    assertThat(on(new CallEvent.PersonAsked())).doesNotContain(new CallEffect.Transfer());
    assertThat(on(new CallEvent.FloorFree())).contains(new CallEffect.Transfer());
    assertThat(on(new CallEvent.FloorFree())).isEmpty();
    assertThat(on(new CallEvent.TransferSettled(TransferOutcome.REACHED)))
        .containsExactly(new CallEffect.Release(EndReason.HANDED_OVER));
  }
}
