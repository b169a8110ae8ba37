package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A warm transfer, step by step as a server orders it. */
class TransferTest {
  private static final String ROOM =
      "<Dial action='/voice/over'><Conference startConferenceOnEnter='true'"
          + " endConferenceOnExit='true' beep='false'>r-1</Conference></Dial>";

  private final Rig rig = new Rig();
  private final TelephoneExchange exchange = rig.network.exchange();
  private final PhoneCall caller = rig.connected(new PhoneListener() {});

  @Test
  void thePersonAcceptsAndBothTalk() {
    rig.web.twiml("/voice/decision", ROOM);
    transferTo(Person.script().whenHears("press 1").presses("1").build());
    assertThat(caller.situation().music()).isTrue();
    rig.time.advanceMillis(10_000);

    PhoneCall person = rig.network.callsTo(Orders.PERSON).get(0);
    assertThat(rig.web.requests("/voice/decision").get(0).form()).containsEntry("Digits", "1");
    assertThat(caller.situation().parties()).containsExactly(person.callSid());
    person.say("How can I help");
    rig.time.advanceMillis(2_000);
    assertThat(caller.heard()).extracting(Heard::text).containsExactly("How can I help");

    person.hangUp();
    assertThat(rig.web.requests("/voice/over"))
        .anySatisfy(over -> assertThat(over.form()).containsEntry("CallSid", caller.callSid()));
  }

  @Test
  void thePersonDeclinesAndTheCallerComesBack() {
    rig.web.twiml("/voice/decision", "<Hangup/>");
    transferTo(Person.script().whenHears("press 1").presses("2").build());
    rig.time.advanceMillis(10_000);
    assertThat(rig.network.callsTo(Orders.PERSON).get(0).ended()).isDone();
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.WAITING);

    exchange.redirect(caller.callSid(), Orders.inline(Rig.CONNECT));
    rig.line.open();
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.STREAM);
    assertThat(caller.situation().music()).isFalse();
    assertThat(rig.web.requests("/voice/over")).isEmpty();
  }

  @Test
  void nobodyAnswers() {
    rig.network.person(Orders.PERSON, PersonBehavior.neverAnswers());
    transfer();
    rig.time.advanceMillis(20_000);

    assertThat(rig.web.requests("/voice/person"))
        .last()
        .satisfies(last -> assertThat(last.form()).containsEntry("CallStatus", "no-answer"));
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.WAITING);
  }

  @Test
  void theCallerHangsUpWhileWaiting() {
    CallView person = transferTo(Person.script().build());
    caller.hangUp();
    assertThat(rig.web.requests("/voice/status")).hasSize(1);
    exchange.end(person.sid(), Ending.COMPLETED);
    rig.time.advanceMillis(1_000);

    assertThat(exchange.find(person.sid()).map(CallView::stage)).contains(CallStage.CANCELED);
    assertThat(rig.network.liveCalls()).isZero();
  }

  private CallView transferTo(Person person) {
    rig.network.person(
        Orders.PERSON, PersonBehavior.answers(Duration.ofSeconds(2), person::onPhone));
    return transfer();
  }

  private CallView transfer() {
    rig.web.twiml(
        "/voice/brief",
        "<Gather numDigits='1' action='/voice/decision'><Say>To take the call press 1</Say>"
            + "</Gather><Hangup/>");
    exchange.redirect(caller.callSid(), Orders.inline(ROOM));
    CallView placed = exchange.place(Orders.call("/voice/brief"));
    rig.time.advanceMillis(1_000);
    return placed;
  }
}
