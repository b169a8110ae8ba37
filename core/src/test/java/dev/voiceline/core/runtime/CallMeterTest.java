package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import dev.voiceline.core.cost.Alternative;
import dev.voiceline.core.cost.CallAccount;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.cost.CallFigures;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.cost.PriceList;
import java.time.Duration;
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
  void whatAConversationSaysWhenItIsLetGoOfIsOnTheBill() {
    Calls calls = rig.builder(rig.conversations).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side side = rig.conversations.latest();
    side.tells.ready();
    calls.connect(CallRig.ID, rig.line);
    side.leaving = () -> side.tells.used(REPLY);
    calls.hangUp(CallRig.ID);
    assertThat(billed().pieces()).isEqualTo(1);
    assertThat(rig.news.get(rig.news.size() - 1)).isInstanceOf(CallNews.Ended.class);
  }

  @Test
  void whatALostConversationHasCostIsOnTheBill() {
    Calls calls = rig.builder(rig.conversations).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side lost = rig.conversations.latest();
    lost.tells.ready();
    calls.connect(CallRig.ID, rig.line);
    lost.leaving = () -> lost.tells.used(REPLY);
    lost.drops();
    rig.time.advanceMillis(2_000);
    assertThat(rig.conversations.opened).hasSizeGreaterThan(1);
    calls.hangUp(CallRig.ID);
    assertThat(billed().pieces()).isEqualTo(1);
  }

  @Test
  void aConversationThatDoesNotSayThatItIsGoneIsNotWaitedForLong() {
    Calls calls = rig.builder(rig.conversations).linePrice(LinePrice.twilio()).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side side = rig.conversations.latest();
    side.keepsSilent = true;
    side.tells.ready();
    calls.connect(CallRig.ID, rig.line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    rig.time.advanceMillis(59_500);
    calls.hangUp(CallRig.ID);
    assertThat(rig.news).noneMatch(CallNews.Billed.class::isInstance);
    rig.time.advanceMillis(900);
    side.tells.used(REPLY);
    rig.time.advanceMillis(100);
    assertThat(billed().pieces()).isEqualTo(1);
    assertThat(billed().network().dollars()).isEqualByComparingTo("0.0129");
    assertThat(rig.news.get(rig.news.size() - 1))
        .isInstanceOfSatisfying(
            CallNews.Ended.class, ended -> assertThat(ended.duration()).hasMillis(59_500));
  }

  private CallBill billed() {
    return rig.news.stream()
        .filter(CallNews.Billed.class::isInstance)
        .map(news -> ((CallNews.Billed) news).bill())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBillSaysWhatAnotherConversationWouldHaveCost() {
    Calls calls = rig.builder(rig.conversations).comparedWith(Alternative.usual()).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side side = rig.conversations.latest();
    side.tells.ready();
    calls.connect(CallRig.ID, rig.line);
    side.says("r0", "x".repeat(400), 2_000);
    side.tells.used(REPLY);
    rig.time.advanceMillis(2_100);
    rig.callerTalks(side, "u1");
    side.callerSaid("u1", "y".repeat(400));
    side.tells.used(REPLY);
    rig.time.advanceMillis(5_900);
    calls.hangUp(CallRig.ID);
    CallBill bill =
        rig.news.stream()
            .filter(CallNews.Billed.class::isInstance)
            .map(news -> ((CallNews.Billed) news).bill())
            .findFirst()
            .orElseThrow();
    CallAccount byHand =
        new CallAccount(
            PriceList.standard(), LinePrice.free(), Direction.INCOMING, Alternative.usual());
    byHand.add(REPLY);
    byHand.add(REPLY);
    byHand.add(CallFigures.agentSaid(400, Duration.ofSeconds(2)));
    byHand.add(CallFigures.callerSaid(400));
    assertThat(bill.other()).isPresent().isEqualTo(byHand.bill(Duration.ofSeconds(10)).other());
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
