package dev.voiceline.core.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCatalogTest {
  private final ServiceCatalog catalog = ServiceCatalog.common();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI | an MRI",
        "M R I of the knee | an MRI",
        "a M.R.I. please | an MRI",
        "two MRIs | an MRI",
        "magnetic resonance imaging | an MRI",
        "a C T scan | a CT scan",
        "an X-ray | an X-ray",
        "office visit | an office visit",
        "doctor's appointment | an office visit",
        "I want to see my doctor | an office visit",
        "metformin | metformin",
        "my blood pressure medication | a prescription medication",
        "a prescription | a prescription medication",
        "blood work | lab work",
        "OZEMPIC! | Ozempic",
      })
  void recognizesWhatCallersSay(String said, String service) {
    assertThat(catalog.find(said)).map(Service::spoken).contains(service);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diagnostic mammogram | a diagnostic mammogram",
        "physical therapy | physical therapy",
        "an ultrasound, a pregnancy ultrasound | a pregnancy ultrasound",
        "generic medication | a generic medication",
        "drug test | lab work",
      })
  void theLongestNameCounts(String said, String service) {
    assertThat(catalog.find(said)).map(Service::spoken).contains(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "remedy", "pillow", "crime", "direction", "a flumbus"})
  void partsOfWordsAreNotEnough(String said) {
    assertThat(catalog.find(said)).isEmpty();
  }

  @Test
  void aTableMayHoldRemarksAndBlankLines() {
    ServiceCatalog own = ServiceCatalog.read(List.of("# mine", "", "33 | a cure | cure, remedy"));
    assertThat(own.find("any remedies or a remedy")).contains(new Service("33", "a cure"));
  }

  @Test
  void aBadLineIsNamed() {
    assertThatThrownBy(() -> ServiceCatalog.read(List.of("33 | a cure")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("33 | a cure");
  }

  @Test
  void anEmptyNameIsRefusedSinceItWouldMatchEverything() {
    assertThatThrownBy(() -> ServiceCatalog.read(List.of("33 | a cure | cure,")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty name");
  }

  @Test
  void veryLongSpeechIsRead() {
    assertThat(catalog.find("and ".repeat(5_000) + "an MRI"))
        .map(Service::spoken)
        .contains("an MRI");
  }
}
