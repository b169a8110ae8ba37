package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import dev.voiceline.core.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What callers call procedures and medications, in the tables {@code services-<code>.txt}. */
class ServicesTableTest {
  private static final Language SPANISH = new Language("es");
  private final ServiceChoices choices = ServiceChoices.common();

  @TestFactory
  Stream<DynamicTest> whatIsSaidHasItsServiceTypesAndItsName() {
    return Stream.of("en", "es")
        .flatMap(
            code ->
                HearingTable.rows("services-" + code + ".txt").stream()
                    .map(row -> test(new Language(code), row)));
  }

  private DynamicTest test(Language language, List<String> row) {
    return DynamicTest.dynamicTest(
        row.get(0),
        () -> {
          Optional<ServiceSought> found = choices.find(row.get(0));
          assertThat(found.map(sought -> String.join(" ", sought.serviceTypes())).orElse("-"))
              .isEqualTo(row.get(1));
          assertThat(found.map(sought -> sought.label(language)).orElse("-")).isEqualTo(row.get(2));
        });
  }

  @Test
  void theSameServiceTypesAreFoundInBothLanguagesForAllThatHasAName() {
    assertThat(choices.find("Ozempic").orElseThrow().label(SPANISH)).isEqualTo("Ozempic");
    assertThat(choices.find("MRI").orElseThrow().label(new Language("vo"))).isEqualTo("an MRI");
  }

  @Test
  void anAnswerForAnotherTypeIsNamedByItsCategory() {
    assertThat(ServiceTypes.category("62", Language.ENGLISH))
        .contains("imaging such as MRI and CT scans");
    assertThat(ServiceTypes.category("88", SPANISH))
        .contains("el beneficio de farmacia, no un medicamento por sí solo");
    assertThat(ServiceTypes.category("33", SPANISH)).contains("quiropráctica");
    assertThat(ServiceTypes.name("62", new Language("vo"))).contains("MRI or CT scan");
    assertThat(ServiceTypes.name("Z9", SPANISH)).isEmpty();
  }
}
