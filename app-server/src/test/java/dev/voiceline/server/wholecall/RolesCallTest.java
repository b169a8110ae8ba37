package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.payer.X12Answers;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who calls decides what is told and in which words; and callers who spell, and ask for more. */
class RolesCallTest {
  private static final String CLINIC = "A clinic is calling, NPI 1234567893. ";

  private static PayerStreet payers;
  private static Town town;
  private static PhoneCall clinic;
  private static PhoneCall refusedClinic;
  private static PhoneCall refusedPatient;
  private static PhoneCall neighbor;
  private static PhoneCall spelling;

  @BeforeAll
  static void placeTheCalls() {
    payers =
        new PayerStreet()
            .with("Good Plan", PayerFiles.x12())
            .with("Strict Plan", question -> X12Answers.refused(question, "41"))
            .with("Spelled Plan", PayerFiles.x12(), "search: {member_id: \"M[BD]######\"}")
            .with("Neighborly Plan", PayerFiles.x12());
    town =
        Town.Plan.usual().withYaml(payers.yaml()).withEnvironment(PayerStreet.environment()).open();
    clinic = town.call(asking(CLINIC + Callers.MRI_OF_FIRST + ", with Good Plan"));
    refusedClinic = town.call(asking(CLINIC + Callers.MRI_OF_FIRST + ", with Strict Plan"));
    refusedPatient = town.call(asking(Callers.MRI_OF_FIRST + ", with Strict Plan"));
    neighbor =
        town.call(
            asking("It is for my neighbor. " + Callers.MRI_OF_FIRST + ", with Neighborly Plan"));
    spelling =
        town.call(
            Person.script()
                .whenHears(Callers.GREETED)
                .says("It is with Spelled Plan, spelled M B 1 2 3 4 5 6, born March 15, 1985, MRI")
                .whenHears("B as in Bravo, or D as in Delta?")
                .says("B as in Bravo, so it is MB123456")
                .whenHears("guarantee of payment")
                .says("Tell me more")
                .build());
  }

  private static Person asking(String said) {
    return Callers.saying(said);
  }

  @AfterAll
  static void close() {
    town.close();
    payers.close();
  }

  @Test
  void aClinicHearsTheBenefitsAndIsOnRecordAsOne() {
    House.awaitHeard(clinic, "one thousand fifty dollars of the individual deductible is left");
    assertThat(town.log)
        .anyMatch(line -> line.contains("audit: disclosed, role=clinic"))
        .anyMatch(line -> line.contains("audit: looked up, role=clinic"));
    clinic.hangUp();
  }

  @Test
  void aClinicIsToldWhyThePlanRefusesAndAPatientIsNot() {
    House.awaitHeard(
        refusedClinic, "The plan does not take requests from this provider or sender.");
    House.awaitHeard(refusedPatient, "I cannot check this plan from here.");
    assertThat(House.heard(refusedPatient)).doesNotContain("enrollment");
    refusedClinic.hangUp();
    refusedPatient.hangUp();
  }

  @Test
  void somebodyElseHearsNothingAndNoPayerIsAsked() {
    House.awaitHeard(neighbor, "only to the patient or the patient's clinic");
    assertThat(House.heard(neighbor)).doesNotContain("active", "dollar", "deductible");
    assertThat(payers.payer("Neighborly Plan").received().size()).isZero();
    neighbor.hangUp();
  }

  @Test
  void lettersThatSoundAlikeAreAskedAndThenLookedUpOnce() {
    House.awaitHeard(spelling, "out-of-pocket");
    assertThat(House.heard(spelling))
        .containsSubsequence(
            "B as in Bravo, or D as in Delta?",
            "M B 1 2 3 4 5 6",
            "one thousand fifty dollars of the individual deductible is left",
            "out-of-pocket");
    assertThat(payers.payer("Spelled Plan").received().size()).isEqualTo(1);
    assertThat(town.log)
        .filteredOn(line -> line.contains("audit: disclosed"))
        .hasSizeGreaterThan(1);
    Clear.assertNoneIn(town.log);
    spelling.hangUp();
  }
}
