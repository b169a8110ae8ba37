package dev.voiceline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.core.privacy.Redactor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Lexicon SPANISH =
      Lexicon.all().stream().filter(each -> each.language().equals("es")).findFirst().orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quince de marzo de mil novecientos ochenta y cinco | 3 | 15 | 1985 | true",
        "el 15 de marzo de 1985 | 3 | 15 | 1985 | true",
        "el 3 de abril del 85 | 4 | 3 | 85 | false",
        "Nací el primero de enero de dos mil cinco. | 1 | 1 | 2005 | true",
        "1ro de enero de 1999 | 1 | 1 | 1999 | true",
        "el tres del cuatro del ochenta y cinco | 4 | 3 | 85 | false",
        "treinta y uno de diciembre de mil novecientos noventa y nueve | 12 | 31 | 1999 | true",
        "veintidós de julio del noventa | 7 | 22 | 90 | false",
        "veintidós de julio diecinueve noventa | 7 | 22 | 1990 | true",
        "7 de septiembre del año dos mil uno | 9 | 7 | 2001 | true",
        "doce de octubre de mil novecientos uno | 10 | 12 | 1901 | true",
        "marzo 15, 1985 | 3 | 15 | 1985 | true",
        "veinte y dos de agosto de mil novecientos sesenta | 8 | 22 | 1960 | true",
      })
  void datesAsTheyAreSaidInSpanish(String said, int month, int day, int year, boolean complete) {
    assertThat(SPANISH.dates(said))
        .extracting(DatePhrase::month, DatePhrase::day, DatePhrase::year)
        .containsExactly(tuple(month, day, Optional.of(new DatePhrase.Year(year, complete))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no sé",
        "tres de copago",
        "en marzo",
        "mil cincuenta dólares",
        "el tres del cuatro"
      })
  void whatIsNoWholeDateHasNoYear(String said) {
    assertThat(SPANISH.dates(said)).noneMatch(date -> date.year().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eme be uno dos tres cuatro cinco seis | MB123456",
        "eme, be, uno, dos, tres, cuatro, cinco, seis | MB123456",
        "Es eme be grande 1 2 3 4 5 6, por favor | MB123456",
        "M de María, B de burro, 123456 | MB123456",
        "eme be doce treinta y cuatro cincuenta y seis | MB123456",
        "ve chica doble u 123 456 | VW123456",
        "doble u i griega cero cero siete | WY007",
        "equis zeta doble cinco triple cero | XZ55000",
        "mi número es hache jota, uno dos y tres cuatro | HJ1234",
        "MB ciento veintitrés cuatro cinco seis | MB123456",
        "eme como mamá be como burro 1 2 3 4 | MB1234",
        "uve be 7 8 9 0 | VB7890",
      })
  void identifiersAsTheyAreSpelledInSpanish(String said, String characters) {
    assertThat(SPANISH.ids(said)).extracting(IdPhrase::characters).containsExactly(characters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El deducible pendiente es de mil cincuenta dólares.",
        "El copago es de 50 dólares y el veinte por ciento.",
        "quince de marzo de mil novecientos ochenta y cinco",
      })
  void amountsAndDatesAreNoIdentifiers(String said) {
    assertThat(SPANISH.ids(said)).allMatch(id -> id.oneNumber() && id.digits() < 3);
  }

  @Test
  void spanishIdentifiersAreHiddenFromTheLogAndAmountsAreNot() {
    Redactor redactor = Redactor.masking();
    assertThat(redactor.redact("Soy eme be uno dos tres cuatro cinco seis."))
        .doesNotContain("tres cuatro");
    assertThat(redactor.redact("El quince de marzo de mil novecientos ochenta y cinco"))
        .isEqualTo("El ****-**-**");
    String result =
        "El deducible pendiente es de mil cincuenta dólares. Para una resonancia magnética, se requiere"
            + " autorización previa y el copago es de cincuenta dólares.";
    assertThat(redactor.redact(result)).isEqualTo(result);
  }
}
