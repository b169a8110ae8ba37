package dev.voiceline.core.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceChoicesTest {
  private final ServiceChoices choices = ServiceChoices.common();

  @ParameterizedTest
  @CsvSource({
    "62, SERVICE_TYPE, 62",
    "uc, SERVICE_TYPE, UC",
    "MRI, PROCEDURE, 62 4 73",
    "an M R I of the left knee, PROCEDURE, 62 4 73",
    "ultrasound, PROCEDURE, 4 73",
    "a pregnancy ultrasound, PROCEDURE, BU 69 4",
    "screening colonoscopy, PROCEDURE, BS 2 13 BN",
    "chest X-rays, PROCEDURE, 4 73",
    "blood test, PROCEDURE, 5 CL",
    "Ozempic, MEDICATION, 88 91 90",
    "my metformin prescription, MEDICATION, 88 92 90",
  })
  void whatIsSaidHasServiceTypesInOrder(String said, Kind kind, String types) {
    ServiceSought choice = choices.find(said).orElseThrow();

    assertThat(choice.kind()).isEqualTo(kind);
    assertThat(choice.serviceTypes()).containsExactly(types.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "something else", "Z9", "the"})
  void whatNobodyKnowsHasNone(String said) {
    assertThat(choices.find(said)).isEmpty();
  }

  @Test
  void whatTheCatalogKnowsHasServiceTypesThatExist() throws IOException {
    try (InputStream table = ServiceChoices.class.getResourceAsStream("procedure-to-stc.csv")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      List<String> names = text.lines().skip(1).map(line -> line.split(",", -1)[0]).toList();
      assertThat(names)
          .hasSizeGreaterThan(100)
          .allSatisfy(
              name ->
                  assertThat(choices.find(name).orElseThrow().serviceTypes())
                      .as(name)
                      .isNotEmpty()
                      .allMatch(ServiceTypes::areKnown))
          .allSatisfy(
              name ->
                  assertThat(choices.find(name).orElseThrow().labels().byLanguage())
                      .as(name)
                      .containsOnlyKeys(Language.ENGLISH, new Language("es")));
    }
  }

  @Test
  void bothLanguagesNameEveryServiceType() throws IOException {
    assertThat(table("service-types_es.properties").keySet())
        .hasSizeGreaterThan(180)
        .isEqualTo(table("service-types_en.properties").keySet());
    assertThat(table("service-categories_es.properties").keySet())
        .isEqualTo(table("service-categories_en.properties").keySet())
        .allMatch(code -> ServiceTypes.areKnown(code.toString()));
  }

  private static Properties table(String name) throws IOException {
    try (InputStream file = ServiceChoices.class.getResourceAsStream(name)) {
      Properties table = new Properties();
      table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return table;
    }
  }

  @Test
  void anAnswerForXRaysIsToldToBeOneForXRays() {
    ServiceSought ultrasound = choices.find("ultrasound").orElseThrow();

    assertThat(ultrasound.answeredBy(coverage("4", "30"))).isEqualTo("4");
    assertThat(ultrasound.answeredBy(coverage("73"))).isEqualTo("73");
    assertThat(ultrasound.answeredBy(coverage("98"))).isEqualTo("30");
  }

  @Test
  void anActivePlanDoesNotMakeAServiceActive() {
    ServiceSought imaging = choices.find("MRI").orElseThrow();

    assertThat(imaging.active(coverage("30"))).isEmpty();
    assertThat(imaging.active(coverage("30", "62"))).contains(true);
  }

  private static Coverage coverage(String... active) {
    Standing standing =
        new Standing(
            Standing.Status.ACTIVE,
            Services.of(active),
            Stated.notStated(),
            Stated.notStated(),
            Dates.NOT_STATED);
    return new Coverage(
        Person.UNNAMED,
        new Plan(
            Stated.notStated(),
            Stated.notStated(),
            Dates.NOT_STATED,
            Dates.NOT_STATED,
            Stated.notStated()),
        List.of(standing),
        new Benefits(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of()),
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
