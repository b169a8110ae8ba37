package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.phone.carrier.Delivery;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgoingCallTest {
  private static final Duration SOON = Duration.ofMillis(500);

  private final Rig rig = new Rig();
  private final TelephoneExchange exchange = rig.network.exchange();

  @Test
  void aPersonAnswersAndHearsTheDocument() {
    answers(Person.script().whenHears("goodbye").hangsUp().build());
    rig.web.twiml("/voice/out", "<Say>Hello and goodbye</Say><Pause length='9'/>");
    CallView placed = exchange.place(Orders.call("/voice/out"));
    assertThat(placed.stage()).isEqualTo(CallStage.QUEUED);
    rig.time.advanceMillis(5_000);

    PhoneCall person = rig.network.callsTo(Orders.PERSON).get(0);
    assertThat(person.callSid()).isEqualTo(placed.sid());
    assertThat(person.heard()).extracting(Heard::text).containsExactly("Hello and goodbye");
    assertThat(rig.web.requests("/voice/out").get(0).form())
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("Direction", "outbound-api")
        .containsEntry("To", Orders.PERSON)
        .doesNotContainKeys("AnsweredBy", "StirVerstat");
    assertThat(rig.web.requests("/voice/person"))
        .extracting(r -> r.form().get("CallStatus"), r -> r.form().get("SequenceNumber"))
        .containsExactly(
            tuple("initiated", "0"),
            tuple("ringing", "1"),
            tuple("in-progress", "2"),
            tuple("completed", "3"));
    assertThat(person.ended().join().reason()).isEqualTo(Reason.CALLER_HUNG_UP);
  }

  @Test
  void nobodyAnswersInTime() {
    rig.network.person(Orders.PERSON, PersonBehavior.neverAnswers());
    CallView placed = exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(20_000);

    assertThat(lastStatus()).isEqualTo("no-answer");
    assertThat(exchange.find(placed.sid()).map(CallView::stage)).contains(CallStage.NO_ANSWER);
    assertThat(rig.web.requests("/voice/out")).isEmpty();
  }

  @Test
  void aBusyLineAndAWrongNumberNeverRing() {
    rig.network.person(Orders.PERSON, PersonBehavior.busy());
    exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(0);
    assertThat(statuses()).containsExactly("initiated", "busy");

    rig.network.person(Orders.PERSON, PersonBehavior.noSuchNumber());
    exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(0);
    assertThat(lastStatus()).isEqualTo("failed");
  }

  @Test
  void aCallThatRingsCanBeCanceled() {
    rig.network.person(Orders.PERSON, PersonBehavior.neverAnswers());
    CallView placed = exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(1_000);
    assertThat(exchange.end(placed.sid(), Ending.CANCELED)).isInstanceOf(OrderResult.Done.class);

    assertThat(lastStatus()).isEqualTo("canceled");
    rig.time.advanceMillis(60_000);
    assertThat(statuses()).containsExactly("initiated", "ringing", "canceled");
  }

  @Test
  void aCallThatIsOnlyQueuedCanBeCanceled() {
    answers(Person.script().build());
    CallView placed = exchange.place(Orders.call("/voice/out"));
    exchange.end(placed.sid(), Ending.CANCELED);
    rig.time.advanceMillis(5_000);

    assertThat(statuses()).containsExactly("canceled");
    assertThat(rig.web.requests("/voice/out")).isEmpty();
  }

  @Test
  void aCallEndsAtItsLimit() {
    answers(Person.script().build());
    rig.web.twiml("/voice/out", "<Pause length='10000'/>");
    exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(500 + 600_000);

    PhoneCall person = rig.network.callsTo(Orders.PERSON).get(0);
    assertThat(person.ended().join().reason()).isEqualTo(Reason.TIME_LIMIT);
    assertThat(person.ended().join().durationSeconds()).isEqualTo(600);
  }

  @Test
  void theVerdictIsPartOfTheRequestWhichWaitsForIt() {
    AnsweringMachine machine = machine();
    rig.web.twiml("/voice/out", "<Say>Please call us back</Say>");
    exchange.place(Orders.detecting(true, Optional.empty()));
    rig.time.advanceMillis(500 + 40L * GREETING.length() + 499);
    assertThat(rig.web.requests("/voice/out")).isEmpty();
    rig.time.advanceMillis(1);

    assertThat(rig.web.requests("/voice/out").get(0).form())
        .containsEntry("AnsweredBy", "machine_end_beep");
    rig.time.advanceMillis(5_000);
    assertThat(machine.messages()).containsExactly("Please call us back");
  }

  @Test
  void aMessageThatBeginsDuringTheGreetingLosesItsBeginning() {
    AnsweringMachine machine = machine();
    rig.web.twiml(
        "/voice/out", "<Pause length='4'/><Say>Please call us back tomorrow at nine</Say>");
    exchange.place(Orders.detecting(false, Optional.of(Orders.at("/voice/verdict"))));
    rig.time.advanceMillis(20_000);

    // The tape runs 4.74 s after the answer; the text began after 4 s, with 60 ms a character.
    assertThat(GREETING).hasSize(106);
    assertThat(machine.messages()).containsExactly("us back tomorrow at nine");
  }

  @Test
  void theVerdictCanComeWhileTheCallGoesOn() {
    machine();
    rig.web.twiml("/voice/out", "<Pause length='30'/>");
    CallView placed =
        exchange.place(Orders.detecting(false, Optional.of(Orders.at("/voice/verdict"))));
    rig.time.advanceMillis(500);
    assertThat(rig.web.requests("/voice/out").get(0).form()).doesNotContainKey("AnsweredBy");
    rig.time.advanceMillis(2_400);

    assertThat(rig.web.requests("/voice/verdict").get(0).form())
        .containsEntry("CallSid", placed.sid())
        .containsEntry("AnsweredBy", "machine_start")
        .containsEntry("MachineDetectionDuration", "2400");
    assertThat(exchange.find(placed.sid()).flatMap(CallView::answeredBy)).contains("machine_start");
  }

  @Test
  void aPersonWhoHangsUpFirstGetsNoVerdict() {
    answers(Person.script().whenAnswered().waits(100).hangsUp().build());
    rig.web.twiml("/voice/out", "<Pause length='30'/>");
    exchange.place(Orders.detecting(true, Optional.of(Orders.at("/voice/verdict"))));
    rig.time.advanceMillis(500);
    rig.network.callsTo(Orders.PERSON).get(0).hangUp();
    rig.time.advanceMillis(10_000);

    assertThat(rig.web.requests("/voice/verdict")).isEmpty();
    assertThat(lastStatus()).isEqualTo("completed");
  }

  @Test
  void whoConnectsToAMachineHearsItsGreetingAndBeep() {
    machine();
    rig.web.twiml("/voice/out", Rig.CONNECT);
    exchange.place(Orders.call("/voice/out"));
    rig.time.advanceMillis(500);
    rig.line.open();
    rig.time.advanceMillis(6_000);

    assertThat(rig.line.spoken()).isEqualTo(GREETING);
  }

  @Test
  void keysAreSentInsteadOfDetecting() {
    answers(Person.script().build());
    rig.web.twiml("/voice/out", "<Hangup/>");
    exchange.place(
        Orders.call("/voice/out", Orders.detecting(true, Optional.empty()).detection(), "ww12#"));
    rig.time.advanceMillis(1_000);

    assertThat(rig.network.callsTo(Orders.PERSON).get(0).tonesHeard()).isEqualTo("ww12#");
    assertThat(rig.web.requests("/voice/out").get(0).form()).doesNotContainKey("AnsweredBy");
  }

  @Test
  void reportsCanOvertakeEachOther() {
    Rig hasty = new Rig(network -> network.delivery(Delivery.prompt().reportsOutOfOrder()));
    hasty.network.person(Orders.PERSON, PersonBehavior.busy());
    hasty.network.exchange().place(Orders.call("/voice/out"));
    hasty.time.advanceMillis(5_000);

    assertThat(hasty.web.requests("/voice/person"))
        .extracting(r -> r.form().get("CallStatus"), r -> r.form().get("SequenceNumber"))
        .containsExactly(tuple("busy", "1"), tuple("initiated", "0"));
  }

  private static final String GREETING =
      "You have reached Jo. Leave a message after the beep, and I will call you back at some time."
          + " Really so.....";

  private AnsweringMachine machine() {
    AnsweringMachine machine = AnsweringMachine.greeting(GREETING);
    rig.network.person(Orders.PERSON, PersonBehavior.machine(SOON, machine));
    return machine;
  }

  private void answers(Person person) {
    rig.network.person(Orders.PERSON, PersonBehavior.answers(SOON, person::onPhone));
  }

  private List<String> statuses() {
    return rig.web.requests("/voice/person").stream().map(r -> r.form().get("CallStatus")).toList();
  }

  private String lastStatus() {
    List<Request> requests = rig.web.requests("/voice/person");
    return requests.get(requests.size() - 1).form().getOrDefault("CallStatus", "");
  }
}
