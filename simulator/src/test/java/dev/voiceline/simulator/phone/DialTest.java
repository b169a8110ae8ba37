package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.CallStage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialTest {
  private static final String JO = "+12065550188";
  private static final String SAM = "+12065550199";
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Rig rig = new Rig();

  @Test
  void bothHearEachOtherUntilOneHangsUp() {
    answering(JO, 2_000, Person.script().whenBridged().says("Jo here").build());
    PhoneCall caller = dialing("<Dial action='/voice/over'>" + JO + "</Dial>");
    rig.time.advanceMillis(1_999);
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.DIALING);
    rig.time.advanceMillis(1);
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.TALKING);
    PhoneCall jo = rig.network.callsTo(JO).get(0);
    assertThat(caller.situation().parties()).containsExactly(jo.callSid());
    rig.time.advanceMillis(1_000);
    caller.say("Hello Jo");
    caller.press("4");
    rig.time.advanceMillis(2_000);

    assertThat(caller.heard())
        .extracting(Heard::text, Heard::source)
        .containsExactly(tuple("Jo here", Heard.Source.PARTY));
    assertThat(jo.heard()).extracting(Heard::text).containsExactly("Hello Jo");
    assertThat(jo.tonesHeard()).isEqualTo("4");
    jo.hangUp();

    assertThat(over())
        .containsEntry("DialCallStatus", "completed")
        .containsEntry("DialBridged", "true")
        .containsEntry("DialCallSid", jo.callSid())
        .containsEntry("DialCallDuration", "3")
        .containsEntry("CallStatus", "in-progress");
  }

  @Test
  void theDialedCallEndsWithItsCaller() {
    answering(JO, 0, Person.script().build());
    PhoneCall caller = dialing("<Dial>" + JO + "</Dial>");
    rig.time.advanceMillis(1_000);
    caller.hangUp();

    PhoneCall jo = rig.network.callsTo(JO).get(0);
    assertThat(jo.ended().join().reason()).isEqualTo(Reason.OTHER_HUNG_UP);
    assertThat(rig.network.liveCalls()).isZero();
    rig.time.advanceMillis(3_000);
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void whoDoesNotAnswerIsToldToTheAction() {
    Map<PersonBehavior, String> fates =
        Map.of(
            PersonBehavior.neverAnswers(), "no-answer",
            PersonBehavior.busy(), "busy",
            PersonBehavior.noSuchNumber(), "failed");
    fates.forEach(
        (behavior, status) -> {
          Rig each = new Rig();
          each.network.person(JO, behavior);
          each.web.twiml(
              "/voice/incoming", "<Dial timeout='20' action='/voice/over'>" + JO + "</Dial>");
          PhoneCall unused = each.network.call();
          each.time.advanceMillis(20_000);

          Request over = each.web.requests("/voice/over").get(0);
          assertThat(over.form())
              .containsEntry("DialCallStatus", status)
              .containsEntry("DialBridged", "false");
        });
  }

  @Test
  void withoutAnActionTheNextVerbFollows() {
    rig.network.person(JO, PersonBehavior.busy());
    PhoneCall caller = dialing("<Dial>" + JO + "</Dial><Say>Sorry</Say>");
    rig.time.advanceMillis(1_000);

    assertThat(caller.heard()).extracting(Heard::text).containsExactly("Sorry");
  }

  @Test
  void whoAnswersFirstIsConnectedAndTheOthersStopRinging() {
    answering(JO, 3_000, Person.script().build());
    answering(SAM, 1_000, Person.script().build());
    PhoneCall caller =
        dialing("<Dial><Number>" + JO + "</Number><Number>" + SAM + "</Number></Dial>");
    rig.time.advanceMillis(5_000);

    assertThat(caller.situation().parties())
        .containsExactly(rig.network.callsTo(SAM).get(0).callSid());
    PhoneCall jo = rig.network.callsTo(JO).get(0);
    assertThat(jo.ended().join().reason()).isEqualTo(Reason.CANCELED);
    assertThat(jo.view().stage()).isEqualTo(CallStage.CANCELED);
  }

  @Test
  void aWhisperIsHeardBeforeTheConnection() {
    answering(JO, 0, Person.script().whenHears("press 1").presses("1").build());
    rig.web
        .twiml(
            "/voice/whisper",
            "<Gather numDigits='1' action='/voice/accepted'><Say>To talk press 1</Say></Gather>"
                + "<Hangup/>")
        .twiml("/voice/accepted", "<Say>Fine</Say>");
    PhoneCall caller = dialing("<Dial><Number url='/voice/whisper'>" + JO + "</Number></Dial>");
    rig.time.advanceMillis(960);
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.DIALING);
    rig.time.advanceMillis(1_000);

    PhoneCall jo = rig.network.callsTo(JO).get(0);
    assertThat(jo.heard()).extracting(Heard::text).containsExactly("To talk press 1", "Fine");
    assertThat(caller.situation().engagement()).isEqualTo(Engagement.TALKING);
    assertThat(rig.web.requests("/voice/whisper").get(0).form())
        .containsEntry("ParentCallSid", caller.callSid())
        .containsEntry("Direction", "outbound-dial")
        .containsEntry("CallSid", jo.callSid());
  }

  @Test
  void whoDeclinesTheWhisperIsNotConnected() {
    answering(JO, 0, Person.script().build());
    rig.web.twiml("/voice/whisper", "<Gather timeout='2' numDigits='1'/><Hangup/>");
    PhoneCall unused =
        dialing(
            "<Dial action='/voice/over'><Number url='/voice/whisper'>" + JO + "</Number></Dial>");
    rig.time.advanceMillis(3_000);

    assertThat(over()).containsEntry("DialBridged", "false");
  }

  @Test
  void theStepsOfADialedCallAreReportedInOrder() {
    answering(JO, 500, Person.script().whenBridged().waits(1_000).hangsUp().build());
    PhoneCall unused =
        dialing(
            "<Dial><Number statusCallback='/voice/leg' statusCallbackEvent='initiated ringing"
                + " answered completed'>"
                + JO
                + "</Number></Dial>");
    rig.time.advanceMillis(5_000);

    assertThat(rig.web.requests("/voice/leg"))
        .extracting(r -> r.form().get("CallStatus"), r -> r.form().get("SequenceNumber"))
        .containsExactly(
            tuple("initiated", "0"),
            tuple("ringing", "1"),
            tuple("in-progress", "2"),
            tuple("completed", "3"));
  }

  @Test
  void theCallerGoesOnRingingUntilSomebodyAnswersIfSoAsked() {
    answering(JO, 1_000, Person.script().build());
    PhoneCall caller = dialing("<Dial answerOnBridge='true'>" + JO + "</Dial>");
    assertThat(caller.situation().stage()).isEqualTo(CallStage.RINGING);
    rig.time.advanceMillis(1_000);

    assertThat(caller.awaitSituation(now -> now.stage() == CallStage.IN_PROGRESS, LONG)).isDone();
  }

  @Test
  void talkIsCutOffAtItsLimit() {
    answering(JO, 0, Person.script().build());
    PhoneCall caller = dialing("<Dial timeLimit='60'>" + JO + "</Dial><Say>Time</Say>");
    rig.time.advanceMillis(61_000);

    assertThat(caller.heard()).extracting(Heard::text).containsExactly("Time");
  }

  @Test
  void aClosedNetworkDropsBothEndsWithoutAWord() {
    answering(JO, 0, Person.script().build());
    PhoneCall caller = dialing("<Dial action='/voice/over'>" + JO + "</Dial>");
    rig.time.advanceMillis(1_000);
    rig.network.close();

    assertThat(caller.ended().join().reason()).isEqualTo(Reason.NETWORK_CLOSED);
    assertThat(rig.network.callsTo(JO).get(0).ended().join().reason())
        .isEqualTo(Reason.NETWORK_CLOSED);
    assertThat(rig.web.requests()).extracting(Request::path).containsExactly("/voice/incoming");
  }

  private void answering(String number, long afterMs, Person person) {
    rig.network.person(number, PersonBehavior.answers(Duration.ofMillis(afterMs), person::onPhone));
  }

  private PhoneCall dialing(String document) {
    rig.web.twiml("/voice/incoming", document);
    PhoneCall caller = rig.network.call();
    rig.time.advanceMillis(0);
    return caller;
  }

  private Map<String, String> over() {
    List<Request> requests = rig.web.requests("/voice/over");
    assertThat(requests).hasSize(1);
    return requests.get(0).form();
  }
}
