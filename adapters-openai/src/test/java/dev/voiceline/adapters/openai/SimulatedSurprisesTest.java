package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import org.junit.jupiter.api.Test;

/** A service that says more than the adapter knows does no harm. */
class SimulatedSurprisesTest {
  @Test
  void unknownFieldsAndEventsArePassedOver() {
    try (SimulatedCall call =
        new SimulatedCall(SimulatedCall.quick().withSurprises(), SessionLimits.defaults())) {
      saysTwoSentences(call);
      assertThat(call.ears.lines).noneMatch(line -> line.startsWith("failed"));
    }
  }

  @Test
  void everyEventOfTheReferenceIsUnderstoodOrPassedOver() {
    Faults everything = Faults.none().and(1, new Moment.Updated(1), new Mishap.EveryEvent());
    try (SimulatedCall call = new SimulatedCall(everything)) {
      saysTwoSentences(call);
      assertThat(call.ears.tools).isEmpty();
      assertThat(call.ears.lines).noneMatch(line -> line.startsWith("failed RETRYABLE"));
      assertThat(call.ears.lines).noneMatch(line -> line.startsWith("failed FATAL"));
    }
  }

  private static void saysTwoSentences(SimulatedCall call) {
    Conversation conversation = call.ready();
    conversation.say(Script.verbatim("One."));
    call.await("the first", () -> call.understood().endsWith("One."));
    call.await("its end", () -> !call.log().responses().get(0).status().equals("in_progress"));
    conversation.say(Script.verbatim("Two."));
    call.await("the second", () -> call.understood().endsWith("Two."));
    assertThat(call.log().errors()).isEmpty();
  }
}
