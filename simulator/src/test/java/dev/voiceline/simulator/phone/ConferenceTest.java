package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.twilio.ConferenceStage;
import dev.voiceline.simulator.twilio.ConferenceView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConferenceTest {
  private final Rig rig = new Rig();
  private final TelephoneExchange exchange = rig.network.exchange();

  @Test
  void whoIsAloneHearsMusic() {
    PhoneCall one = meeting("");

    assertThat(one.situation().engagement()).isEqualTo(Engagement.WAITING);
    assertThat(one.situation().music()).isTrue();
  }

  @Test
  void anEmptyWaitUrlIsSilence() {
    assertThat(meeting("waitUrl=''").situation().music()).isFalse();
  }

  @Test
  void theServerMaySayWhatIsHeardWhileWaiting() {
    rig.web.twiml("/voice/hold", "<Say>Please hold</Say><Play>/music.mp3</Play>");
    PhoneCall one = meeting("waitUrl='/voice/hold'");
    rig.time.advanceMillis(1_000);

    assertThat(one.situation().music()).isTrue();
    assertThat(one.heard()).extracting(Heard::text).containsExactly("Please hold");
  }

  @Test
  void allHearWhatOneSaysExceptFromWhoIsMuted() {
    PhoneCall one = meeting("");
    PhoneCall two = meeting("");
    PhoneCall three = meeting("muted='true'");
    assertThat(one.situation().music()).isFalse();
    assertThat(one.situation().parties()).containsExactlyInAnyOrder(two.callSid(), three.callSid());
    one.say("Hello all");
    three.say("Nobody hears me");
    rig.time.advanceMillis(2_000);

    assertThat(two.heard()).extracting(Heard::text).containsExactly("Hello all");
    assertThat(three.heard()).extracting(Heard::text).containsExactly("Hello all");
    assertThat(one.heard()).isEmpty();
  }

  @Test
  void talkWaitsForSomebodyWhoMayStartIt() {
    PhoneCall one = meeting("startConferenceOnEnter='false'");
    PhoneCall two = meeting("startConferenceOnEnter='false'");
    one.say("Is anybody here");
    rig.time.advanceMillis(1_000);
    assertThat(two.heard()).isEmpty();
    PhoneCall host = meeting("");

    assertThat(List.of(one, two, host))
        .allSatisfy(
            call -> assertThat(call.situation().engagement()).isEqualTo(Engagement.TALKING));
  }

  @Test
  void theRoomClosesWhenSomebodyLeavesOnWhomItDepends() {
    PhoneCall one = meeting("");
    PhoneCall two = meeting("endConferenceOnExit='true'");
    rig.time.advanceMillis(1_000);
    two.hangUp();

    Request over = rig.web.requests("/voice/over").get(0);
    assertThat(over.form())
        .containsEntry("CallSid", one.callSid())
        .containsEntry("DialCallStatus", "answered")
        .containsEntry("CallStatus", "in-progress")
        .doesNotContainKey("DialCallSid");
    assertThat(rig.web.requests("/voice/over").get(1).form())
        .containsEntry("CallSid", two.callSid())
        .containsEntry("CallStatus", "completed");
  }

  @Test
  void whoIsRedirectedLeavesWithoutTheAction() {
    PhoneCall one = meeting("endConferenceOnExit='true'");
    PhoneCall two = meeting("");
    rig.web.twiml("/voice/over", "<Say>It is over</Say><Pause/>");
    exchange.redirect(
        one.callSid(), new TwimlSource.Inline("<Response><Say>Back</Say></Response>"));
    rig.time.advanceMillis(900);

    assertThat(one.heard()).extracting(Heard::text).containsExactly("Back");
    assertThat(two.heard()).extracting(Heard::text).containsExactly("It is over");
    assertThat(rig.web.requests("/voice/over"))
        .extracting(request -> request.form().get("CallSid"))
        .containsExactly(two.callSid());
  }

  @Test
  void aRoomThatIsEmptyIsForgotten() {
    meeting("").hangUp();
    PhoneCall next = meeting("startConferenceOnEnter='false'");

    assertThat(next.situation().engagement()).isEqualTo(Engagement.WAITING);
  }

  @Test
  void theApiShowsWhoIsInARoomAndWhenTalkBegins() {
    PhoneCall one = meeting("endConferenceOnExit='true'");
    rig.time.advanceMillis(1_000);
    ConferenceView alone = exchange.conferences().get(0);
    PhoneCall two = meeting("");
    ConferenceView both = exchange.conferences().get(0);

    assertThat(alone.sid()).matches("CF[0-9a-f]{32}").isEqualTo(both.sid());
    assertThat(alone.name()).isEqualTo("room");
    assertThat(alone.stage()).isEqualTo(ConferenceStage.INIT);
    assertThat(alone.participants())
        .containsExactly(
            new ConferenceView.Participant(one.callSid(), true, true, false, alone.created()));
    assertThat(both.stage()).isEqualTo(ConferenceStage.IN_PROGRESS);
    assertThat(both.participants())
        .extracting(ConferenceView.Participant::callSid)
        .containsExactly(one.callSid(), two.callSid());
    assertThat(both.updated()).isEqualTo(alone.created().plusMillis(1_000));
  }

  @Test
  void aRoomThatIsEnteredAgainIsAnotherConference() {
    PhoneCall one = meeting("endConferenceOnExit='true'");
    one.hangUp();
    PhoneCall two = meeting("");
    List<ConferenceView> conferences = exchange.conferences();

    assertThat(conferences)
        .extracting(ConferenceView::stage)
        .containsExactly(ConferenceStage.INIT, ConferenceStage.COMPLETED);
    assertThat(conferences.get(1).participants()).isEmpty();
    assertThat(conferences.get(1).end())
        .contains(
            new ConferenceView.End("participant-with-end-conference-on-exit-left", one.callSid()));
    two.hangUp();
    assertThat(exchange.conferences().get(0).end())
        .contains(new ConferenceView.End("last-participant-left", two.callSid()));
  }

  @Test
  void whoTalksBecauseTheNetworkHasDialedIsInNoConference() {
    rig.network.person(
        Orders.PERSON, PersonBehavior.answers(Duration.ofSeconds(1), () -> new PhoneListener() {}));
    rig.web.twiml("/voice/incoming", "<Dial><Number>" + Orders.PERSON + "</Number></Dial>");
    PhoneCall one = rig.network.call();
    rig.time.advanceMillis(5_000);

    assertThat(one.situation().engagement()).isEqualTo(Engagement.TALKING);
    assertThat(exchange.conferences()).isEmpty();
  }

  private PhoneCall meeting(String attributes) {
    rig.web.twiml(
        "/voice/incoming",
        "<Dial action='/voice/over'><Conference " + attributes + ">room</Conference></Dial>");
    return rig.network.call();
  }
}
