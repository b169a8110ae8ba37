package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.Engagement;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.CallStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers who wait while a person is asked. All calls run at once: ringing takes its time. */
class WarmTransferTest {
  private static final Duration RINGS = Duration.ofMillis(300);

  private static AskedForPerson accepted;
  private static AskedForPerson declined;
  private static AskedForPerson unanswered;
  private static AskedForPerson busy;
  private static AskedForPerson abandoned;
  private static AskedForPerson ended;

  @BeforeAll
  static void placeTheCalls() {
    unanswered = asking(PersonBehavior.neverAnswers(), Callers.askingForPersonFirst());
    accepted = asking(answering(accepting()), Callers.talkingWithRobin());
    declined = asking(answering(declining()), Callers.askingForPersonFirst());
    busy = asking(PersonBehavior.busy(), Callers.askingForPersonFirst());
    abandoned = asking(PersonBehavior.neverAnswers(), Callers.askingForPersonFirst());
    ended = asking(PersonBehavior.neverAnswers(), Callers.askingForPersonFirst());
    whenWaiting(abandoned, () -> abandoned.caller().hangUp());
    whenWaiting(
        ended, () -> ended.house().server.calls().hangUp(new CallId(ended.caller().callSid())));
  }

  @AfterAll
  static void close() {
    List.of(unanswered, accepted, declined, busy, abandoned, ended).forEach(AskedForPerson::close);
  }

  @Test
  void whoAcceptsHearsASummaryAndThenTheCaller() {
    PhoneCall person = House.get(accepted.person());
    Situation waiting = House.get(accepted.music());
    assertThat(waiting.engagement()).isEqualTo(Engagement.WAITING);
    House.awaitHeard(person, "I have a question");
    House.awaitHeard(accepted.caller(), "Hello, this is Robin");
    assertThat(House.heard(person)).contains("asks for a person");
    Situation talking = House.get(accepted.joined());
    assertThat(talking.parties()).containsExactly(person.callSid());
    assertThat(talking.music()).as("music").isFalse();
    assertThat(accepted.end()).isEqualTo(EndReason.HANDED_OVER);
    assertThat(House.awaitEnd(person).reason()).isEqualTo(CallEnd.Reason.CALLER_HUNG_UP);
    House.awaitEnd(accepted.caller());
    assertThat(accepted.house().network().log().oddities()).isEmpty();
  }

  @Test
  void whoDeclinesIsThankedAndTheCallerIsBackWithTheAgent() {
    PhoneCall person = House.get(declined.person());
    House.awaitHeard(declined.caller(), "nobody is free to take your call");
    House.awaitEnd(person);
    assertThat(House.heard(person)).contains("Thank you. Goodbye.");
    declined.finishesWithTheAgent();
  }

  @Test
  void whenNobodyAnswersTheCallerIsBackWithTheAgent() {
    PhoneCall person = House.get(unanswered.person());
    House.get(unanswered.music());
    House.awaitHeard(unanswered.caller(), "could not reach anyone");
    assertThat(House.awaitEnd(person).reason()).isEqualTo(CallEnd.Reason.NO_ANSWER);
    unanswered.finishesWithTheAgent();
  }

  @Test
  void whenTheLineIsBusyTheCallerIsBackWithTheAgent() {
    House.awaitHeard(busy.caller(), "could not reach anyone");
    assertThat(House.awaitEnd(House.get(busy.person())).reason()).isEqualTo(CallEnd.Reason.BUSY);
    busy.finishesWithTheAgent();
  }

  @Test
  void whenTheCallerHangsUpThePersonsPhoneStopsRinging() {
    PhoneCall person = House.get(abandoned.person());
    assertThat(House.awaitEnd(person).reason()).isEqualTo(CallEnd.Reason.CANCELED);
    assertThat(abandoned.end()).isEqualTo(EndReason.CALLER_HUNG_UP);
  }

  /** A caller who waits has no stream whose end would make the network ask. */
  @Test
  void whenTheOperatorEndsTheCallBothPhonesAreQuiet() {
    assertThat(House.awaitEnd(ended.caller()).reason()).isEqualTo(CallEnd.Reason.ENDED_BY_REST);
    assertThat(ended.end()).isEqualTo(EndReason.ENDED_BY_OPERATOR);
    assertThat(House.awaitEnd(House.get(ended.person())).reason())
        .isEqualTo(CallEnd.Reason.CANCELED);
  }

  private static AskedForPerson asking(PersonBehavior person, Person caller) {
    return AskedForPerson.place(AskedForPerson.WARM, person, caller);
  }

  /** Does something when the caller hears music and the person's phone rings. */
  private static void whenWaiting(AskedForPerson transfer, Runnable deed) {
    var unused =
        transfer
            .person()
            .thenCompose(
                person ->
                    person.awaitSituation(now -> now.stage() == CallStage.RINGING, House.PATIENCE))
            .thenCombine(transfer.music(), (ringing, music) -> ringing)
            .thenRun(deed);
  }

  private static PersonBehavior answering(Person person) {
    return PersonBehavior.answers(RINGS, person::onPhone);
  }

  private static Person accepting() {
    return Person.script()
        .whenHears("Press 1 to take the call")
        .presses("1")
        .whenBridged()
        .says("Hello, this is Robin")
        .whenHears("I have a question")
        .hangsUp()
        .build();
  }

  private static Person declining() {
    return Person.script().whenHears("Press 1 to take the call").presses("2").build();
  }
}
