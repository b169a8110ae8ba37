package dev.voiceline.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {
  private final PriceList prices = PriceList.standard();

  /** Text 1400 (1088 cached), audio 620 (448 cached), 42 text and 130 audio tokens out. */
  @ParameterizedTest
  @CsvSource({
    "gpt-realtime-2.1, 0.0166944",
    "gpt-realtime-2.1-mini, 0.00480768",
    "gpt-realtime-2.1-2026-10-01, 0.0166944"
  })
  void aReplyCostsWhatTheVendorsListSays(String model, BigDecimal dollars) {
    assertThat(prices.of(reply(model))).isEqualTo(known(dollars));
  }

  @Test
  void allThatIsReadIsPaidInFullWhenNothingWasCached() {
    Usage usage =
        Usage.tokens(
            Work.REPLY,
            "gpt-realtime-2.1",
            new Modalities(1_000_000, 0, 0),
            Modalities.NONE,
            Modalities.NONE);
    assertThat(prices.of(usage)).isEqualTo(known(new BigDecimal("4.00")));
  }

  @Test
  void aModelWithoutAPriceHasNoKnownCost() {
    Cost cost = prices.of(reply("my-deployment"));
    assertThat(cost).isEqualTo(Cost.UNKNOWN).hasToString("unknown");
    assertThat(cost.plus(known(BigDecimal.ONE))).hasToString("more than $1.0000");
  }

  @Test
  void audioThatIsBilledByItsLengthCostsByTheMinute() {
    Usage usage = Usage.length(Work.TRANSCRIPTION, "gpt-transcribe", Duration.ofSeconds(90));
    assertThat(prices.of(usage)).isEqualTo(known(new BigDecimal("0.00675")));
  }

  @Test
  void aLineCostsByMinutesThatHaveBegun() {
    assertThat(prices.line("twilio-incoming", Duration.ofMillis(60_001)))
        .isEqualTo(known(new BigDecimal("0.0170")));
    assertThat(prices.line("twilio-incoming", Duration.ZERO)).isEqualTo(Cost.NOTHING);
  }

  @Test
  void aListOfTheOperatorsOwnNamesOtherModels() throws IOException {
    PriceList own =
        PriceList.read(
            new StringReader("checked = 2026-12-01\nmy-deployment/text.in = 2.5\n# a comment\n"));
    assertThat(own.checked()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(own.names()).containsExactly("my-deployment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x/text.in = 1 | \"checked\" must be the day on which the prices were checked, such as 2026-11-22",
        "checked = soon | \"checked\" must be the day on which the prices were checked, such as 2026-11-22",
        "text.in = 1 | text.in is no price: write the name of a model, a slash, and one of audio.cached, "
            + "audio.in, audio.out, image.cached, image.in, image.out, minute, text.cached, text.in, text.out",
        "x/text.in = cheap | x/text.in must be an amount in dollars, such as 4.00",
        "x/text.in = -1 | x/text.in must be an amount in dollars, such as 4.00"
      })
  void aListThatCannotBeUnderstoodNamesTheLine(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceList.read(new StringReader(line)))
        .withMessage(message);
  }

  static Usage reply(String model) {
    return Usage.tokens(
        Work.REPLY,
        model,
        new Modalities(1_400, 620, 0),
        new Modalities(1_088, 448, 0),
        new Modalities(42, 130, 0));
  }

  private static Cost known(BigDecimal dollars) {
    return Cost.of(dollars);
  }
}
