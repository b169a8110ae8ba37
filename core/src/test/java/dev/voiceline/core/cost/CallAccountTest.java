package dev.voiceline.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallAccountTest {
  private static final Duration LINE = Duration.ofSeconds(90);

  @Test
  void aBillHasTheModelsAndTheLine() {
    CallAccount account =
        new CallAccount(PriceList.standard(), LinePrice.twilio(), Direction.INCOMING);
    account.add(PriceListTest.reply("gpt-realtime-2.1"));
    account.add(PriceListTest.reply("gpt-realtime-2.1"));
    CallBill bill = account.bill(LINE);
    assertThat(bill.pieces()).isEqualTo(2);
    assertThat(bill.used()).hasSize(1);
    assertThat(bill.vendors().dollars()).isEqualByComparingTo("0.0333888");
    assertThat(bill.network().dollars()).isEqualByComparingTo("0.0258");
    assertThat(bill.total()).hasToString("$0.0592");
    assertThat(bill.cachedShare()).isBetween(0.75, 0.77);
  }

  @Test
  void aCallThatWasPlacedIsPaidAsOne() {
    CallBill bill =
        new CallAccount(PriceList.standard(), LinePrice.twilio(), Direction.OUTGOING).bill(LINE);
    assertThat(bill.total().dollars()).isEqualByComparingTo("0.0368");
  }

  @Property
  void theOrderDoesNotMatterAndNothingIsLost(
      @ForAll("usages") List<Usage> usages, @ForAll Random random) {
    List<Usage> shuffled = new ArrayList<>(usages);
    Collections.shuffle(shuffled, random);
    CallBill bill = bill(usages);
    assertThat(bill(shuffled).total().dollars()).isEqualByComparingTo(bill.total().dollars());
    BigDecimal one =
        usages.stream()
            .map(usage -> PriceList.standard().of(usage).dollars())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(bill.total().dollars()).isEqualByComparingTo(one).isNotNegative();
  }

  private static CallBill bill(List<Usage> usages) {
    CallAccount account =
        new CallAccount(PriceList.standard(), LinePrice.free(), Direction.INCOMING);
    usages.forEach(account::add);
    return account.bill(Duration.ZERO);
  }

  /** Cached tokens are some of those read. */
  @Provide
  Arbitrary<List<Usage>> usages() {
    Arbitrary<Modalities> some = Combinators.combine(count(), count(), count()).as(Modalities::new);
    Arbitrary<String> models = Arbitraries.of("gpt-realtime-2.1", "gpt-realtime-2.1-mini", "other");
    return Combinators.combine(models, some, some, some)
        .as(
            (model, in, cached, out) ->
                Usage.tokens(Work.REPLY, model, in.plus(cached), cached, out))
        .list()
        .ofMaxSize(20);
  }

  private static Arbitrary<Long> count() {
    return Arbitraries.longs().between(0, 100_000);
  }
}
