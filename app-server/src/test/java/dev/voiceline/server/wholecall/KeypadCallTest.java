package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.phone.person.Script;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Callers who have nothing but keys: the model was never there, or is lost for good in mid-call.
 * All calls run at once.
 */
class KeypadCallTest {
  private static final String SECOND_PATIENT = "*61*22789012#";
  private static final String FIRST_PATIENT = "*61*22123456#";
  private static final String IF_RIGHT = "If that is right, press 1";

  private static Town keysOnly;
  private static Town lostLater;
  private static Town lostAfterFailures;
  private static PhoneCall toAResult;
  private static PhoneCall wrongDate;
  private static PhoneCall toThePerson;
  private static PhoneCall carriedOver;
  private static PhoneCall almostLockedOut;

  @BeforeAll
  static void placeTheCalls() {
    keysOnly = Town.Plan.usual().withWrongKey().open();
    toAResult =
        keysOnly.call(
            confirming()
                .whenHears("type the member ID")
                .presses(SECOND_PATIENT)
                .whenHears("two digits for the month")
                .presses("07221990")
                .whenHears("What is it about")
                .presses("2")
                .whenHears("To finish, press 9")
                .presses("9")
                .build());
    wrongDate =
        keysOnly.call(
            confirming()
                .whenHears("type the member ID")
                .everyTime()
                .presses(FIRST_PATIENT)
                .whenHears("two digits for the month")
                .everyTime()
                .presses("05051955")
                .whenHears("What is it about")
                .presses("1")
                .build());
    toThePerson =
        keysOnly.call(Person.script().whenHears("type the member ID").presses("0#").build());

    lostLater = lostIn(3);
    carriedOver =
        lostLater.call(
            confirming()
                .whenHears(Callers.GREETED)
                .says(Callers.MRI_OF_FIRST)
                .whenHears("To finish, press 9")
                .presses("9")
                .build());

    lostAfterFailures = lostIn(5);
    String wrong = "MB123456, born May 5, 1955, MRI";
    almostLockedOut =
        lostAfterFailures.call(
            confirming()
                .whenHears(Callers.GREETED)
                .says(wrong)
                .whenHears("could not match those details")
                .says("MB123456, born May 6, 1955, MRI")
                .whenHears("type the member ID")
                .everyTime()
                .presses(FIRST_PATIENT)
                .whenHears("two digits for the month")
                .everyTime()
                .presses("05051955")
                .build());
  }

  @AfterAll
  static void close() {
    keysOnly.close();
    lostLater.close();
    lostAfterFailures.close();
  }

  @Test
  void keysAloneLeadToTheAnswer() {
    House.awaitEnd(toAResult);
    assertThat(House.heard(toAResult))
        .contains("M, B, 7, 8, 9, 0, 1, 2")
        .contains("July twenty-second, nineteen ninety")
        .contains("individual deductible is met")
        .contains("copay is twenty-five dollars")
        .endsWith("Goodbye.");
    assertThat(toAResult.heard()).allMatch(each -> each.source() == Heard.Source.VERB);
    assertThat(keysOnly.news.of(toAResult, CallNews.Disclosed.class)).hasSize(1);
    assertThat(ends(keysOnly, toAResult))
        .containsExactly(EndReason.NO_CONVERSATION, EndReason.COMPLETED);
  }

  @Test
  void aWrongDateOfBirthThreeTimesOverEndsTheChecksAndLeadsToThePerson() {
    House.awaitHeard(wrongDate, Town.PERSON_SAYS);
    assertThat(House.heard(wrongDate))
        .contains("can't look up any more details on this call")
        .doesNotContain("deductible")
        .doesNotContain("coverage");
    assertThat(keysOnly.news.of(wrongDate, CallNews.LockedOut.class))
        .singleElement()
        .satisfies(locked -> assertThat(locked.failedAttempts()).isEqualTo(3));
    assertThat(keysOnly.news.of(wrongDate, CallNews.Disclosed.class)).isEmpty();
    wrongDate.hangUp();
  }

  @Test
  void zeroLeadsToThePerson() {
    House.awaitHeard(toThePerson, Town.PERSON_SAYS);
    assertThat(ends(keysOnly, toThePerson))
        .containsExactly(EndReason.NO_CONVERSATION, EndReason.HANDED_OVER);
    toThePerson.hangUp();
  }

  @Test
  void whatWasSaidBeforeTheModelWasLostIsOnlyConfirmed() {
    House.awaitEnd(carriedOver);
    assertThat(House.heard(carriedOver))
        .contains("our voice assistant is not available right now")
        .contains("M, B, 1, 2, 3, 4, 5, 6")
        .contains("March fifteenth, nineteen eighty-five")
        .contains("prior authorization is required")
        .doesNotContain("type the member ID")
        .doesNotContain("two digits for the month")
        .doesNotContain("What is it about");
  }

  @Test
  void attemptsThatFailedBeforeTheModelWasLostStillCount() {
    House.awaitHeard(almostLockedOut, Town.PERSON_SAYS);
    assertThat(House.heard(almostLockedOut))
        .containsOnlyOnce("could not match those details. ")
        .contains("can't look up any more details on this call");
    assertThat(lostAfterFailures.news.of(almostLockedOut, CallNews.LockedOut.class))
        .singleElement()
        .satisfies(locked -> assertThat(locked.failedAttempts()).isEqualTo(3));
    almostLockedOut.hangUp();
  }

  private static Script confirming() {
    return Person.script().whenHears(IF_RIGHT).everyTime().presses("1");
  }

  /** The model goes away in the middle of that reply and does not come back. */
  private static Town lostIn(int reply) {
    Mishap refused = new Mishap.RefuseHandshake(503);
    return Town.Plan.usual()
        .withFaults(
            Faults.none()
                .and(1, new Moment.Response(reply, 1_200), new Mishap.Drop())
                .and(2, new Moment.Opening(), refused)
                .and(3, new Moment.Opening(), refused)
                .and(4, new Moment.Opening(), refused))
        .open();
  }

  private static List<EndReason> ends(Town town, PhoneCall call) {
    town.news.await(call, CallNews.Ended.class, end -> end.reason() != EndReason.NO_CONVERSATION);
    return town.news.of(call, CallNews.Ended.class).stream().map(CallNews.Ended::reason).toList();
  }
}
