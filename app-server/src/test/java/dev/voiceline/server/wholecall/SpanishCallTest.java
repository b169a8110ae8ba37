package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import org.junit.jupiter.api.Test;

/** A line whose language is Spanish, and whose model is not to be had. */
class SpanishCallTest {
  @Test
  void keysAloneLeadToTheAnswerInSpanish() {
    try (Town town = Town.Plan.usual().withWrongKey().withYaml("agent: {language: es}").open()) {
      PhoneCall call =
          town.call(
              Person.script()
                  .whenHears("Si es correcto, oprima 1")
                  .everyTime()
                  .presses("1")
                  .whenHears("Escriba el número de miembro")
                  .presses("*61*22123456#")
                  .whenHears("dos dígitos para el mes")
                  .presses("03151985")
                  .whenHears("¿De qué se trata?")
                  .presses("1")
                  .whenHears("Para terminar, oprima 9")
                  .presses("9")
                  .build());

      House.awaitEnd(call);

      assertThat(House.heard(call))
          .contains("M, be grande, 1, 2, 3, 4, 5, 6")
          .contains("quince de marzo de mil novecientos ochenta y cinco")
          .contains("del deducible individual queda un saldo de mil cincuenta dólares")
          .contains(
              "se requiere autorización previa y el copago es de cincuenta dólares por visita")
          .endsWith("Gracias por llamar. Adiós.");
      assertThat(town.news.of(call, CallNews.Speaks.class))
          .contains(new CallNews.Speaks(new Language("es")));
      assertThat(town.news.of(call, CallNews.Disclosed.class)).hasSize(1);
    }
  }

  /** The simulated voice has no accents. */
  @Test
  void aCallerGoesOverToSpanishInMidCallAndHearsTheResultInIt() {
    try (House house = House.open()) {
      PhoneCall call =
          house.call(
              Person.script()
                  .whenHears(Callers.GREETED)
                  .says(Callers.MRI_OF_FIRST)
                  .whenHears("anything else")
                  .says("Can we go on in Spanish, please")
                  .whenHears("garantia de pago")
                  .says("No, thank you")
                  .whenHears("Goodbye")
                  .hangsUp()
                  .build());

      House.awaitEnd(call);

      assertThat(House.heard(call))
          .contains("one thousand fifty dollars of the individual deductible is left")
          .contains("seguimos en espanol")
          .contains("del deducible individual queda un saldo de mil cincuenta dolares")
          .contains("el copago es de cincuenta dolares por visita");
      assertThat(house.news.of(call, CallNews.Speaks.class))
          .contains(new CallNews.Speaks(new Language("es")));
      assertThat(house.news.of(call, CallNews.Disclosed.class)).hasSize(2);
    }
  }
}
