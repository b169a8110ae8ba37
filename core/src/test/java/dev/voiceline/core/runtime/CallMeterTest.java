package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import dev.voiceline.core.cost.LinePrice;
import org.junit.jupiter.api.Test;

class CallMeterTest {
  private static final Usage REPLY =
      Usage.tokens(
          Work.REPLY,
          "gpt-realtime-2.1",
          new Modalities(1_400, 620, 0),
          new Modalities(1_088, 448, 0),
          new Modalities(42, 130, 0));

  private final CallRig rig = new CallRig();

  @Test
  void theBillOfACallIsToldRightBeforeItsEnd() {
    Calls calls = rig.builder(rig.conversations).linePrice(LinePrice.twilio()).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side side = rig.conversations.latest();
    side.tells.ready();
    calls.connect(CallRig.ID, rig.line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    side.tells.used(REPLY);
    side.tells.used(REPLY);
    rig.time.advanceMillis(61_000);
    calls.hangUp(CallRig.ID);

    int last = rig.news.size() - 1;
    assertThat(rig.news.get(last)).isInstanceOf(CallNews.Ended.class);
    assertThat(rig.news.get(last - 1))
        .isInstanceOfSatisfying(
            CallNews.Billed.class,
            billed -> {
              assertThat(billed.bill().pieces()).isEqualTo(2);
              assertThat(billed.bill().vendors().dollars()).isEqualByComparingTo("0.0333888");
              assertThat(billed.bill().network().dollars()).isEqualByComparingTo("0.0258");
            });
  }

  @Test
  void aCallWithoutALineCostsNothingForOne() {
    Calls calls = rig.builder(rig.conversations).linePrice(LinePrice.twilio()).open();
    calls.ring(CallRig.incoming());
    rig.time.advanceMillis(50_000);
    calls.hangUp(CallRig.ID);
    assertThat(rig.news)
        .filteredOn(CallNews.Billed.class::isInstance)
        .singleElement()
        .satisfies(news -> assertThat(((CallNews.Billed) news).bill().total().dollars()).isZero());
  }
}
