package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.cost.Ceilings;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be spent on calls, and what happens when it is. */
class CeilingsTest extends CallRig {
  /** Costs about 1.7 cents. */
  private static final Usage REPLY =
      Usage.tokens(
          Usage.Work.REPLY,
          "gpt-realtime-2.1",
          new Modalities(1_400, 620, 0),
          new Modalities(1_088, 448, 0),
          new Modalities(42, 130, 0));

  private FakeConversations.Side talking(Ceilings ceilings) {
    Calls calls = builder(conversations).ceilings(ceilings).open();
    calls.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    return side;
  }

  @Test
  void aCallThatHasCostAsMuchAsOneMayIsHandedOnOnce() {
    FakeConversations.Side side =
        talking(new Ceilings(Optional.of(new BigDecimal("0.03")), Optional.empty()));
    side.tells.used(REPLY);
    assertThat(side.asked).isEmpty();
    side.tells.used(REPLY);
    side.tells.used(REPLY);
    assertThat(side.asked).singleElement().asString().contains("cannot stay on this call");
    assertThat(news).filteredOn(CallNews.CeilingReached.class::isInstance).hasSize(1);
    side.says("r1", "I'm sorry, I cannot stay on this call any longer.", 2_000);
    time.advanceMillis(2_100);
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void whoCallsAfterTheDaysCeilingHasNoAgentAndWhoTalksGoesOn() {
    Calls calls =
        builder(conversations)
            .ceilings(new Ceilings(Optional.empty(), Optional.of(new BigDecimal("0.01"))))
            .open();
    calls.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.tells.used(REPLY);
    assertThat(side.closes).isZero();
    calls.hangUp(ID);
    assertThat(calls.ring(incoming())).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.agentIsLost(ID)).isTrue();
    assertThat(conversations.opened).hasSize(1);
  }
}
