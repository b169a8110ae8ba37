package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers hear about each patient. All calls run at once: speech takes its time. */
class PatientsTest {
  private static House house;
  private static PhoneCall remaining;
  private static PhoneCall met;
  private static PhoneCall terminated;
  private static PhoneCall wrongId;
  private static PhoneCall wrongDate;
  private static PhoneCall unknownProcedure;

  @BeforeAll
  static void placeTheCalls() {
    house = House.open();
    remaining = house.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
    met = house.call(Callers.sayingAtOnce(Callers.VISIT_OF_SECOND));
    terminated = house.call(Callers.sayingAtOnce(Callers.MRI_OF_THIRD));
    wrongId = house.call(Callers.saying("MB999999, born March 15, 1985, MRI"));
    wrongDate = house.call(Callers.saying("MB123456, born May 5, 1955, MRI"));
    unknownProcedure =
        house.call(Callers.saying("MB123456, born March 15, 1985, the procedure is xylophone"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theFirstPatientsDeductibleRemainsAndAnMriNeedsAuthorization() {
    endsWithGoodbye(remaining);
    assertThat(House.heard(remaining))
        .contains("coverage is active")
        .contains("one thousand fifty dollars of the individual deductible is left")
        .contains("prior authorization is required")
        .contains("copay is fifty dollars");
  }

  @Test
  void theSecondPatientsDeductibleIsMet() {
    endsWithGoodbye(met);
    assertThat(House.heard(met))
        .contains("coverage is active")
        .contains("individual deductible is met")
        .contains("copay is twenty-five dollars");
  }

  @Test
  void theThirdPatientsCoverageWasTerminated() {
    endsWithGoodbye(terminated);
    assertThat(House.heard(terminated)).contains("not active").contains("ended on June thirtieth");
  }

  @Test
  void anUnknownMemberIdIsAskedForAgain() {
    House.awaitHeard(wrongId, "could not match those details");
    assertThat(House.heard(wrongId)).contains("member ID one character at a time");
    assertThat(House.heard(wrongId)).doesNotContain("coverage is active");
    wrongId.hangUp();
    assertThat(house.news.awaitEnd(wrongId)).isEqualTo(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void aWrongDateOfBirthIsAnsweredLikeAWrongMemberId() {
    House.awaitHeard(wrongDate, "could not match those details");
    assertThat(House.heard(wrongDate)).contains("date of birth with the month as a word");
    assertThat(House.heard(wrongDate)).doesNotContain("deductible");
    wrongDate.hangUp();
    assertThat(house.news.awaitEnd(wrongDate)).isEqualTo(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void anUnknownProcedureIsAskedForInOtherWords() {
    House.awaitHeard(unknownProcedure, "say it another way");
    assertThat(House.heard(unknownProcedure)).contains("did not recognize that procedure");
    unknownProcedure.hangUp();
    assertThat(house.news.awaitEnd(unknownProcedure)).isEqualTo(EndReason.CALLER_HUNG_UP);
  }

  private static void endsWithGoodbye(PhoneCall call) {
    assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(call)).endsWith("Thank you for calling. Goodbye!");
  }
}
