package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.payer.PayerServer;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers whose details do not fit, in front of a payer that tells which of them is wrong. */
class LockOutCallTest {
  private static final String LIMITS = "inquiry: {attempts: 3, attempts_per_caller: 3}\n";
  private static final String LOCKED = "I can't look up any more details on this call.";
  private static final String GUESSER = "+12065550101";
  private static final String OTHER = "+12065550102";
  private static final String HONEST = "+12065550103";

  private static PayerStreet payers;
  private static Town town;
  private static Town alone;
  private static PhoneCall wrongDate;
  private static PhoneCall wrongMember;
  private static PhoneCall withoutPerson;
  private static PhoneCall honest;

  @BeforeAll
  static void placeTheCalls() {
    payers = new PayerStreet().with("Good Plan", PayerFiles.x12());
    Town.Plan plan =
        Town.Plan.usual()
            .withYaml(LIMITS + payers.yaml())
            .withEnvironment(PayerStreet.environment());
    town = plan.open();
    alone =
        plan.withEnvironment(
                Map.of("VOICELINE_ELIGIBILITY", "payers", "VOICELINE_PERSON_NUMBER", ""))
            .open();
    wrongDate =
        town.call(insisting("MB123456, born May 5, 1955, MRI"), CallOptions.usual().from(GUESSER));
    wrongMember =
        town.call(insisting("MB999999, born March 15, 1985, MRI"), CallOptions.usual().from(OTHER));
    withoutPerson = alone.call(insisting("MB123456, born May 5, 1955, MRI"));
    honest = town.call(Callers.saying(Callers.MRI_OF_FIRST), CallOptions.usual().from(HONEST));
  }

  private static Person insisting(String said) {
    return Person.script()
        .whenHears(Callers.GREETED)
        .says(said)
        .whenHears("match those details")
        .everyTime()
        .says(said)
        .build();
  }

  @AfterAll
  static void close() {
    town.close();
    alone.close();
    payers.close();
  }

  @Test
  void threeWrongDatesLeadToAPerson() {
    House.awaitHeard(wrongDate, Town.PERSON_SAYS);
    assertThat(House.heard(wrongDate))
        .contains(LOCKED + " Please hold on, I am connecting you with a person.")
        .doesNotContain("active", "dollar");
    assertThat(town.log)
        .anyMatch(line -> line.contains("audit: locked out, by=call failed_attempts=3"));
  }

  @Test
  void withoutAPersonTheNumberOnTheCardIsNamed() {
    House.awaitHeard(withoutPerson, "the number on the back of the insurance card");
    assertThat(House.heard(withoutPerson)).contains(LOCKED).doesNotContain("connecting");
    withoutPerson.hangUp();
  }

  /** The payer refuses one with AAA 71, the other with AAA 72. */
  @Test
  void nobodyHearsWhichDetailWasWrong() {
    House.awaitHeard(wrongDate, "connecting you with a person");
    House.awaitHeard(wrongMember, "connecting you with a person");
    assertThat(withoutDetails(wrongDate)).isEqualTo(withoutDetails(wrongMember));
    Clear.assertNoneIn(town.log);
  }

  @Test
  void theNumberStaysLockedAndAnotherIsServed() {
    House.awaitHeard(wrongDate, "connecting you with a person");
    PhoneCall again =
        town.call(Callers.saying(Callers.MRI_OF_FIRST), CallOptions.usual().from(GUESSER));
    House.awaitHeard(again, LOCKED);
    House.awaitHeard(honest, "one thousand fifty dollars of the individual deductible is left");
    assertThat(askedAboutFirst(payers.payer("Good Plan"))).as("for the honest caller").isEqualTo(1);
    assertThat(House.heard(again)).doesNotContain("active", "dollar");
    assertThat(town.log).anyMatch(line -> line.contains("audit: locked out, by=number"));
    List.of(again, honest).forEach(PhoneCall::hangUp);
  }

  private static long askedAboutFirst(PayerServer payer) {
    return payer.received().stream()
        .filter(each -> each.text().contains("MB123456") && each.text().contains("19850315"))
        .count();
  }

  /** Up to the person: without what was read back. */
  private static String withoutDetails(PhoneCall call) {
    String heard = House.heard(call);
    return heard
        .substring(0, heard.indexOf("connecting you with a person"))
        .replaceAll("I have member ID [^.]*\\.", "");
  }
}
