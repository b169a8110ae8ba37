package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.media.StreamEnd;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody can do to the server from outside, while an honest call is under way. */
class HostilePhoneTest {
  private static final String GREETED = "How can I help?";
  private static final Pattern TOKEN =
      Pattern.compile("<Parameter name=\"token\" value=\"([^\"]+)\"");
  private static final int POLICY = 1008;
  private static final int LARGER_THAN_ANY_MESSAGE = 300_000;

  private static House house;
  private static PhoneCall honest;

  @BeforeAll
  static void open() {
    house = House.open();
    honest = house.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
  }

  @AfterAll
  static void theHonestCallWasNeverDisturbed() {
    try (House closing = house) {
      assertThat(House.awaitEnd(honest).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
      assertThat(closing.news.awaitEnd(honest)).isEqualTo(EndReason.COMPLETED);
      assertThat(House.heard(honest)).contains("one thousand fifty dollars").endsWith("Goodbye!");
      closing.awaitNoCalls();
      assertThat(closing.model.connections()).allMatch(House::closed);
    }
  }

  @Test
  void anUnsignedWebhookIsForbiddenAndBeginsNothing() {
    PhoneCall call = place(CallOptions.usual().webhook(Signing.MISSING));
    CallEnd end = House.awaitEnd(call);
    assertThat(end.reason()).isEqualTo(CallEnd.Reason.WEBHOOK_FAILED);
    assertThat(end.detail()).contains("403");
    // That the carrier says it is over is signed, and tells of nothing that was begun.
    assertThat(house.news.of(call, CallNews.class)).allMatch(CallNews.Network.class::isInstance);
  }

  @Test
  void aWebhookWithAForgedSignatureIsForbidden() {
    CallEnd end = House.awaitEnd(place(CallOptions.usual().webhook(Signing.FORGED)));
    assertThat(end.reason()).isEqualTo(CallEnd.Reason.WEBHOOK_FAILED);
    assertThat(end.detail()).contains("403");
  }

  @Test
  void anUnsignedSocketIsRefusedAndTheCallerHearsAnApology() {
    PhoneCall call = place(CallOptions.usual().handshake(Signing.MISSING));
    CallEnd end = House.awaitEnd(call);
    assertThat(end.lastStream().map(StreamEnd::cause)).contains(StreamEnd.Cause.REFUSED);
    assertThat(House.heard(call)).contains("We are sorry").doesNotContain(GREETED);
    house.news.awaitEnd(call);
  }

  @Test
  void aSocketThatNeverSaysWhoItIsIsClosedAndItsCallIsNotLeaked() {
    PhoneCall call = place(CallOptions.usual().withoutStart());
    CallEnd end = House.awaitEnd(call);
    assertThat(end.lastStream().map(StreamEnd::cause)).contains(StreamEnd.Cause.SERVER_CLOSED);
    house.news.awaitEnd(call);
  }

  @Test
  void aSocketWithoutATokenIsRefused() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, GREETED);
    isTurnedAway(call.callSid(), "");
    goesOn(call);
  }

  @Test
  void aTokenThatWasUsedIsRefusedAndTheCallItWasForGoesOn() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, GREETED);
    isTurnedAway(call.callSid(), token(call));
    goesOn(call);
  }

  @Test
  void aTokenOpensNoOtherCall() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    PhoneCall other = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, GREETED);
    House.awaitHeard(other, GREETED);
    isTurnedAway(other.callSid(), token(call));
    goesOn(call);
    goesOn(other);
  }

  @Test
  void garbageOnASocketIsPassedOver() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    house.news.await(call, CallNews.AgentSaid.class);
    call.faults().sendText("{\"event\":");
    call.faults().sendText("[]");
    call.faults().sendText("{\"event\":\"surprise\"}");
    call.faults().sendBinary(new byte[] {1, 2, 3});
    goesOn(call);
  }

  @Test
  void anOversizedMessageEndsItsOwnCallAndNoOther() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, GREETED);
    call.faults().sendText("x".repeat(LARGER_THAN_ANY_MESSAGE));
    CallEnd end = House.awaitEnd(call);
    assertThat(end.lastStream().map(StreamEnd::cause)).contains(StreamEnd.Cause.SERVER_CLOSED);
    // The network may ask what is to come before the server knows why the socket closed: the caller
    // gets a new line then, says nothing on it, and is parted from.
    assertThat(house.news.awaitEnd(call))
        .isIn(EndReason.PROTOCOL_BROKEN, EndReason.LINE_LOST, EndReason.NO_INPUT);
  }

  @Test
  void aLineThatBreaksIsReplacedAndTheCallGoesOn() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, GREETED);
    call.faults().dropSocket();
    TestServer.await(
        () ->
            house.log.stream().anyMatch(line -> line.contains("stream broke and is opened again")));
    call.hangUp();
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.CALLER_HUNG_UP);
    House.awaitEnd(call);
  }

  private static PhoneCall place(CallOptions options) {
    return house.phones.call(options, Callers.saying("nothing").onPhone());
  }

  private static String token(PhoneCall call) {
    Matcher matcher = TOKEN.matcher(House.get(call.firstDocument()));
    assertThat(matcher.find()).as("the document carries a token").isTrue();
    return matcher.group(1);
  }

  /** With the carrier's own signature on the handshake. */
  private static void isTurnedAway(String callSid, String token) {
    TestPhone stranger = house.eavesdropper();
    assertThat(stranger.isUpgraded()).isTrue();
    assertThat(stranger.start(callSid, token, House.ACCOUNT.sid()).closeCode()).isEqualTo(POLICY);
  }

  private static void goesOn(PhoneCall call) {
    House.awaitHeard(call, "May I have the member ID, please?");
    assertThat(house.news.of(call, CallNews.Ended.class)).isEmpty();
    call.hangUp();
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.CALLER_HUNG_UP);
  }
}
