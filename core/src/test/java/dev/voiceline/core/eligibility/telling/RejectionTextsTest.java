package dev.voiceline.core.eligibility.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTextsTest {
  /** X12 AAA03, as far as payers use it in answers about eligibility. */
  private static final List<String> CODES =
      List.of(
          ("04 15 33 35 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66"
                  + " 67 68 69 70 71 72 73 74 75 76 77 78 79 80 97 98 AA AE AF AG AO CI E8 IA MA"
                  + " T4")
              .split(" "));

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyReasonIsToldToAPatientAndToAClinic(String language) {
    assertThat(CODES).hasSize(55).allMatch(code -> Reason.ofCode(code) != Reason.OTHER);
    for (String code : CODES) {
      List<String> clinic = sentences(language, code, CallerRole.CLINIC);
      List<String> patient = sentences(language, code, CallerRole.PATIENT);
      assertThat(clinic).as(code).isNotEmpty().allMatch(each -> each.matches("[\\p{Lu}¿].*[.?]"));
      assertThat(patient).as(code).allMatch(each -> each.matches("[\\p{Lu}¿].*[.?]"));
      assertThat(patient.isEmpty())
          .as("details of a person have no words of their own: %s", code)
          .isEqualTo(Reason.ofCode(code) == Reason.MEMBER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void aFileHoldsNoOtherCodes(String language) throws IOException {
    Set<String> codes =
        file(language).stringPropertyNames().stream()
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(codes).isEqualTo(new TreeSet<>(CODES));
  }

  @Test
  void everyReasonHasAMeaningForABiller() {
    assertThat(CODES).allMatch(code -> RejectionTexts.meaning(code).isPresent());
    assertThat(RejectionTexts.meaning("x1")).isEmpty();
  }

  @Test
  void aDeathIsNeverSpokenOf() {
    for (CallerRole role : CallerRole.values()) {
      assertThat(String.join(" ", sentences("en", "61", role))).doesNotContainIgnoringCase("dea");
      assertThat(String.join(" ", sentences("es", "61", role)))
          .doesNotContainIgnoringCase("muert")
          .doesNotContainIgnoringCase("falleci")
          .doesNotContainIgnoringCase("defunci");
    }
  }

  @Test
  void noReasonSaysThatTheCoverageIsNotActive() {
    for (String code : CODES) {
      for (CallerRole role : CallerRole.values()) {
        assertThat(String.join(" ", sentences("en", code, role)))
            .as(code)
            .doesNotContainIgnoringCase("inactive")
            .doesNotContainIgnoringCase("not active")
            .doesNotContainIgnoringCase("terminated");
      }
    }
  }

  private static List<String> sentences(String language, String code, CallerRole role) {
    return RejectionTexts.sentences(new Language(language), code, role);
  }

  private static Properties file(String language) throws IOException {
    Properties file = new Properties();
    try (InputStream stream =
        RejectionTexts.class.getResourceAsStream("rejections_" + language + ".properties")) {
      file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return file;
  }
}
