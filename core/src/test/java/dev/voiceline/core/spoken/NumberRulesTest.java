package dev.voiceline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | %cardinal | 0 | zero",
        "en | %cardinal | 1050 | one thousand fifty",
        "en | %cardinal | 999999 | nine hundred ninety-nine thousand nine hundred ninety-nine",
        "en | %cardinal | 2000001 | two million one",
        "en | %day | 3 | third",
        "en | %day | 30 | thirtieth",
        "en | %day | 31 | thirty-first",
        "en | %year | 1900 | nineteen hundred",
        "en | %year | 1905 | nineteen oh five",
        "en | %year | 1985 | nineteen eighty-five",
        "en | %year | 2000 | two thousand",
        "en | %year | 2009 | two thousand nine",
        "en | %year | 2026 | twenty twenty-six",
        "en | %dollars | 1 | one dollar",
        "en | %dollars-written | 1050 | $1,050",
        "en | %dollars-written | 1234567 | $1,234,567",
        "en | %cents-written | 5 | 05",
        "en | %percent | 20 | twenty percent",
        "en | %percent-written | 20 | 20%",
        "es | %cardinal | 0 | cero",
        "es | %cardinal | 21 | veintiuno",
        "es | %cardinal | 100 | cien",
        "es | %cardinal | 101 | ciento uno",
        "es | %cardinal | 1000 | mil",
        "es | %cardinal | 1985 | mil novecientos ochenta y cinco",
        "es | %cardinal | 21000 | veintiún mil",
        "es | %cardinal | 31021 | treinta y un mil veintiuno",
        "es | %cardinal | 2000001 | dos millones uno",
        "es | %dollars | 1 | un dólar",
        "es | %dollars | 21 | veintiún dólares",
        "es | %dollars | 31 | treinta y un dólares",
        "es | %dollars | 101 | ciento un dólares",
        "es | %dollars | 1050 | mil cincuenta dólares",
        "es | %dollars | 1000000 | un millón de dólares",
        "es | %dollars | 3000001 | tres millones un dólares",
        "es | %hours | 21 | veintiuna horas",
        "es | %hours | 31 | treinta y una horas",
        "es | %day | 1 | primero",
        "es | %day | 31 | treinta y uno",
        "es | %percent | 20 | veinte por ciento",
      })
  void numbersInWords(String language, String set, long number, String words) {
    NumberRules rules = NumberRules.parse(LanguageFiles.all().get(language).getProperty("numbers"));
    assertThat(rules.say(set, number)).isEqualTo(words);
  }

  @Test
  void whatIsNoRuleIsRefusedByWhatItSays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberRules.parse("%a: 20: twenty[->>; 30: thirty"))
        .withMessage("a number rule cannot be read: twenty[->>");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberRules.parse("%a: 20: twenty; 10: ten"))
        .withMessage("number rules must rise: 10: ten");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberRules.parse("%a: =%b="))
        .withMessage("there are no number rules %b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberRules.parse("%a: << times"))
        .withMessage("the number rule for 0 has nothing to divide by");
  }

  @Test
  void rulesThatLeadInACircleAreNoticed() {
    NumberRules rules = NumberRules.parse("%a: =%b=; %b: =%a=");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.say("%a", 1))
        .withMessageContaining("has no rule for 1");
  }

  @Test
  void aNumberBelowEveryRuleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberRules.parse("%a: 1: one").say("%a", 0))
        .withMessage("%a has no rule for 0");
  }
}
