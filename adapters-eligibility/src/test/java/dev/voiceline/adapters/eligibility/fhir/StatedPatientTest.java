package dev.voiceline.adapters.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a response speaks of, and whom it leaves open. */
class StatedPatientTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void aPatientWhoCameAlongIsNamedByTheMemberNumberAlone() {
    Person person =
        person(
            "#p",
            """
            {"resourceType": "Patient", "id": "p", "birthDate": "1980-01-31", "identifier": [
              {"type": {"coding": [{"code": "MR"}]}, "value": "77001234"},
              {"type": {"coding": [{"code": "MB"}]}, "value": "QA100001"}]}
            """);
    assertThat(person.memberId().toOptional()).isEqualTo(MemberId.parse("QA100001"));
    assertThat(person.born().isKnown()).isTrue();
  }

  @Test
  void aReferenceAloneStatesNobody() {
    assertThat(person("Patient/QA100001", "{}")).isEqualTo(Person.UNNAMED);
  }

  private static Person person(String reference, String contained) {
    String response =
        """
        {"resourceType": "CoverageEligibilityResponse", "status": "active", "purpose": ["benefits"],
         "contained": [%s], "patient": {"reference": "%s"}, "created": "2026-11-22",
         "request": {"reference": "CoverageEligibilityRequest/1"}, "outcome": "complete",
         "insurer": {"display": "PLAN"}, "insurance": [{"inforce": true}]}
        """
            .formatted(contained, reference);
    Reading reading = new Reading(Optional.of(DAY), Asked.ANYTHING, DAY);
    return ((Covered) new AnswerReader(reading).read(response)).coverage().person();
  }
}
