package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspokenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AMOUNT | You have $1,050 left, and a $50 copay. | You have $1,150 left, and a $50 copay.",
        "AMOUNT | You owe one thousand fifty dollars. | You owe two thousand fifty dollars.",
        "AMOUNT | Su copago es de 25 dólares. | Su copago es de 125 dólares.",
        "AMOUNT | Son cincuenta dólares. | Son sesenta dólares.",
        "AMOUNT | It is covered. | It is covered.",
        "DATE | Coverage ended on June 30, 2025. | Coverage ended on July 30, 2025.",
        "DATE | Born on the 3rd of December. | Born on the 3rd of January.",
        "DATE | Desde el 5 de marzo de 2024. | Desde el 5 de abril de 2024.",
        "DATE | It began in 2024. | It began in 2025.",
        "ANSWER | Yes, an MRI is covered. | Yes, an MRI is not covered.",
        "ANSWER | Your coverage is not active. | Your coverage is active.",
        "ANSWER | Prior authorization is required. | Prior authorization is not required.",
        "ANSWER | La resonancia está cubierta. | La resonancia no está cubierta.",
        "ANSWER | La resonancia no está cubierta. | La resonancia está cubierta.",
        "ANSWER | Good morning. | Good morning."
      })
  void oneThingIsWrong(Slip slip, String sentence, String misspoken) {
    assertThat(Misspoken.sentence(sentence, slip)).isEqualTo(misspoken);
  }
}
