package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.cost.Ceilings;
import dev.voiceline.core.cost.PriceList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostSettingsTest {
  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void unlessSaidOtherwiseAnythingMayBeSpent() {
    CostSettings costs = yaml.read("agent: {greeting: Hi.}").costs();
    assertThat(costs.ceilings()).isEqualTo(Ceilings.none());
    assertThat(costs.prices()).isSameAs(PriceList.standard());
  }

  @Test
  void ceilingsAreDollars() {
    assertThat(yaml.read("costs: {per_call_usd: 0.75, per_day_usd: 200}").costs().ceilings())
        .isEqualTo(
            new Ceilings(Optional.of(new BigDecimal("0.75")), Optional.of(new BigDecimal("200"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e3", "cheap", "1000001", "0.00001"})
  void whatIsNoAmountIsRefused(String amount) {
    assertThat(yaml.problems("costs: {per_call_usd: '" + amount + "'}"))
        .singleElement()
        .asString()
        .contains("costs.per_call_usd is \"" + amount + "\", but must be an amount in US dollars")
        .endsWith("such as 0.75.");
  }

  @Test
  void aPriceListOfTheOperatorsOwnTakesThePlaceOfTheProgramsOwn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.properties"), "checked = 2026-12-01\na/text.in = 1\n");
    assertThat(yaml.read("costs: {price_file: '" + file + "'}").costs().prices().names())
        .containsExactly("a");
  }

  @Test
  void aPriceListThatIsWrongOrMissingIsNamed() throws IOException {
    Path file =
        Files.writeString(folder.resolve("mine.properties"), "checked = 2026-12-01\na = 1\n");
    assertThat(yaml.problems("costs: {price_file: '" + file + "'}"))
        .singleElement()
        .asString()
        .contains("costs.price_file names is wrong: a is no price");
    assertThat(yaml.problems("costs: {price_file: nowhere.properties}"))
        .singleElement()
        .asString()
        .contains("costs.price_file names no file that can be read");
  }
}
