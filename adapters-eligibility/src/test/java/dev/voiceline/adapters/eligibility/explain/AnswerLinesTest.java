package dev.voiceline.adapters.eligibility.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {
  private final AnswerReader reader =
      new AnswerReader(new Reading(Optional.empty(), Asked.ANYTHING, LocalDate.of(2026, 11, 26)));

  @Test
  void aBillerSeesWhatIsStatedAndWhatIsNot() {
    assertThat(lines("x12/synth-01-demo-mb123456-active-mri-auth.271", "MRI"))
        .contains(
            "ACTIVE on 2026-11-22",
            "Plan            EXAMPLE CHOICE PPO",
            "Asked about     MRI: the plan answers for MRI or CT scan (62)",
            "Deductible      individual, in network: $1,050 left of $1,500 (calendar year)",
            "                family, in network: $2,300 left of $3,000 (calendar year)",
            "Copay           $50 per visit, in network, MRI or CT scan (62)",
            "Coinsurance     not stated",
            "Authorization   required, in network, MRI or CT scan (62)",
            "                This is not a guarantee of payment: the plan decides when the claim"
                + " arrives.",
            "and on request  In network, the individual deductible is $1,500 per calendar year and"
                + " the family deductible is $3,000 per calendar year.");
  }

  @Test
  void aMedicationIsAnsweredByThePharmacyBenefitAndThatIsSaid() {
    assertThat(lines("x12/synth-22-pharmacy-with-pbm.271", "Ozempic"))
        .contains(
            "Asked about     Ozempic: the plan answers for pharmacy (88)",
            "                whether the plan covers this very medication is known to its pharmacy"
                + " manager only");
  }

  @Test
  void aRefusalSaysNothingOfTheCoverage() {
    assertThat(lines("x12/synth-70-aaa75-not-found.271", "30"))
        .contains(
            "A caller hears  The plan could not find a member with these details.",
            "                This says nothing about the coverage.")
        .noneMatch(line -> line.contains("ACTIVE"));
  }

  @Test
  void silenceIsNotZero() {
    assertThat(lines("x12/synth-28-active-and-nothing-else.271", "62"))
        .contains("Deductible      not stated", "Authorization   not stated")
        .noneMatch(line -> line.contains("$"));
  }

  private List<String> lines(String name, String service) {
    try (InputStream file =
        AnswerLinesTest.class.getResourceAsStream(
            "/dev/voiceline/adapters/eligibility/readings/" + name)) {
      return new AnswerLines(ServiceChoices.common().find(service))
          .of(reader.read(file.readAllBytes()))
          .lines()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
