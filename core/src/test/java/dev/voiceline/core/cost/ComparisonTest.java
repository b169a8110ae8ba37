package dev.voiceline.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a call would have cost with another conversation, by examples that were worked by hand. */
class ComparisonTest {
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final PriceList prices = PriceList.standard();
  private final CallAccount account = account(Alternative.usual());

  private CallAccount account(List<Alternative> others) {
    return new CallAccount(prices, LinePrice.twilio(), Direction.INCOMING, others);
  }

  private static Usage reply(String model, Modalities in, Modalities cached, Modalities out) {
    return Usage.tokens(Work.REPLY, model, in, cached, out);
  }

  /** 30 s and 400 characters of the caller, 40 s and 600 characters of the agent. */
  private static CallFigures said() {
    return CallFigures.callerSpoke(Duration.ofSeconds(30))
        .plus(CallFigures.callerSaid(400))
        .plus(CallFigures.agentSaid(600, Duration.ofSeconds(40)));
  }

  private static void realtimeReplies(CallAccount account) {
    for (int i = 0; i < 3; i++) {
      account.add(
          reply(
              "gpt-realtime-2.1",
              new Modalities(1_000, 600, 0),
              new Modalities(600, 200, 0),
              new Modalities(50, 250, 0)));
    }
  }

  /**
   * The line: 2 min of flux at 0.0077 = 0.0154. The dialogue: 1,000 characters = 250 tokens, read
   * (3 + 1) / 2 times = 500. Text read: 3 x 1,000 + 500 = 3,500, of which 2,400 / 4,800 = half is
   * cached: 1,750 x 0.40 + 1,750 x 0.10 = 0.000875; written: 150 x 1.60 = 0.00024. Spoken: 600
   * characters at 40 a million = 0.024. In all 0.040515.
   */
  @Test
  void whatACallWouldHaveCostWithACascade() {
    realtimeReplies(account);
    account.add(said());
    CallBill bill = account.bill(TWO_MINUTES);
    Estimate estimate = bill.other().orElseThrow();
    assertThat(estimate.name()).isEqualTo("cascade");
    assertThat(estimate.vendors().dollars()).isEqualByComparingTo("0.040515");
    assertThat(bill.network().dollars()).isEqualByComparingTo("0.0258");
    assertThat(bill.otherTotal().orElseThrow().dollars()).isEqualByComparingTo("0.066315");
  }

  /**
   * Sound: 30 s x 10 + 40 s x 20 = 1,100 tokens, read 1,100 x (3 + 1) / 2 = 2,200. Text read: 3 x
   * 1,200 less the dialogue of 250 x 2 = 3,100. A quarter is cached: text 775, audio 550. Read:
   * 2,325 x 4.00 + 775 x 0.40 = 0.00961; 1,650 x 32 + 550 x 0.40 = 0.05302. Made: 150 x 24 =
   * 0.0036; 800 x 64 = 0.0512. Written down: 0.5 min at 0.003 = 0.0015. In all 0.11893.
   */
  @Test
  void whatACascadeWouldHaveCostAsOneModel() {
    cascade(account, "gpt-4.1-mini");
    account.add(said());
    Estimate estimate = account.bill(TWO_MINUTES).other().orElseThrow();
    assertThat(estimate.name()).isEqualTo("openai");
    assertThat(estimate.vendors().dollars()).isEqualByComparingTo("0.11893");
  }

  private static void cascade(CallAccount account, String mind) {
    for (int i = 0; i < 3; i++) {
      account.add(
          reply(
              mind,
              new Modalities(1_200, 0, 0),
              new Modalities(300, 0, 0),
              new Modalities(50, 0, 0)));
      account.add(
          Usage.tokens(
              Work.SPEECH,
              "eleven_flash_v2_5",
              new Modalities(200, 0, 0),
              Modalities.NONE,
              Modalities.NONE));
    }
    account.add(Usage.length(Work.TRANSCRIPTION, "flux-general-en", TWO_MINUTES));
  }

  @Test
  void ofUnknownPricesNothingIsSaid() throws IOException {
    cascade(account, "qwen-at-home");
    assertThat(account.bill(TWO_MINUTES).other()).isEmpty();
    CallAccount other =
        account(List.of(new Alternative.Cascade("mine", "ears-at-home", "gpt-4.1", "aura-2")));
    realtimeReplies(other);
    assertThat(other.bill(TWO_MINUTES).other()).isEmpty();
    PriceList none = PriceList.read(new StringReader("checked = 2026-12-01"));
    CallAccount unpriced =
        new CallAccount(none, LinePrice.free(), Direction.INCOMING, Alternative.usual());
    realtimeReplies(unpriced);
    assertThat(unpriced.bill(TWO_MINUTES).other()).isEmpty();
  }

  @Test
  void ofACallThatHadBothOrNeitherNothingIsSaid() {
    assertThat(account.bill(TWO_MINUTES).other()).isEmpty();
    realtimeReplies(account);
    cascade(account, "gpt-4.1-mini");
    assertThat(account.bill(TWO_MINUTES).other()).isEmpty();
  }

  @Test
  void withNothingToCompareNothingIsSaid() {
    CallAccount alone = account(List.of(new Alternative.Realtime("x", "y", Optional.empty())));
    realtimeReplies(alone);
    assertThat(alone.bill(TWO_MINUTES).other()).as("of the same make").isEmpty();
  }

  @Test
  void thereAreWordsWithoutASound() {
    assertThat(CallFigures.ofWords(100, 200))
        .isEqualTo(new CallFigures(Duration.ofMillis(7_300), 100, Duration.ofMillis(14_600), 200));
  }

  @Property(tries = 100)
  void whoSaysMoreWouldNotHavePaidLess(
      @ForAll @IntRange(max = 5_000) int characters, @ForAll @IntRange(max = 600) int seconds) {
    for (boolean realtime : List.of(true, false)) {
      CallAccount less = account(Alternative.usual());
      CallAccount more = account(Alternative.usual());
      for (CallAccount each : List.of(less, more)) {
        if (realtime) {
          realtimeReplies(each);
        } else {
          cascade(each, "gpt-4.1-mini");
        }
      }
      more.add(CallFigures.agentSaid(realtime ? characters : 0, Duration.ofSeconds(seconds)));
      assertThat(dollars(more)).isGreaterThanOrEqualTo(dollars(less));
    }
  }

  private static java.math.BigDecimal dollars(CallAccount account) {
    return account.bill(TWO_MINUTES).other().orElseThrow().vendors().dollars();
  }
}
