package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.voiceline.simulator.twilio.ConferenceStage;
import dev.voiceline.simulator.twilio.ConferenceView;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK talks to the simulated API, and understands what it is answered. */
final class SdkOracleTest {
  private static final PhoneNumber OURS = new PhoneNumber(RestRig.OURS);
  private static final PhoneNumber THEIRS = new PhoneNumber(RestRig.THEIRS);

  private final RestRig rig = new RestRig();
  private final TwilioRestClient client = SdkClient.of(rig.server);

  @AfterEach
  void nothingOddWasSent() {
    assertThat(rig.server.log().oddities()).isEmpty();
    rig.close();
  }

  @Test
  void aCallIsPlacedRedirectedAndHungUp() {
    Call placed =
        Call.creator(THEIRS, OURS, URI.create(RestRig.BACK))
            .setMethod(HttpMethod.POST)
            .setStatusCallback(URI.create(RestRig.BACK))
            .setStatusCallbackEvent(List.of("answered", "completed"))
            .setTimeout(20)
            .setTimeLimit(600)
            .setMachineDetection("Enable")
            .create(client);
    assertThat(placed.getStatus()).isEqualTo(Call.Status.QUEUED);
    assertThat(placed.getDateCreated().toInstant()).isEqualTo(rig.time.instant());
    rig.exchange.pickUp(placed.getSid());
    Call redirected =
        Call.updater(placed.getSid()).setTwiml(new Twiml("<Response/>")).update(client);
    assertThat(redirected.getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(redirected.getAnsweredBy()).isEqualTo("human");
    Call ended =
        Call.updater(placed.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
    assertThat(ended.getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(Call.fetcher(placed.getSid()).fetch(client).getEndTime()).isNotNull();
  }

  @Test
  void aRefusalIsTypedAsTwilios() {
    ApiException refused =
        catchThrowableOfType(
            ApiException.class,
            () ->
                Call.updater("CA" + "f".repeat(32))
                    .setTwiml(new Twiml("<Response/>"))
                    .update(client));
    assertThat(refused.getCode()).isEqualTo(20404);
    assertThat(refused.getStatusCode()).isEqualTo(404);
    assertThat(refused.getMoreInfo()).endsWith("20404");
  }

  @Test
  void aCallIsRecordedPausedAndItsRecordingDeleted() {
    String call = rig.talk();
    com.twilio.rest.api.v2010.account.call.Recording begun =
        com.twilio.rest.api.v2010.account.call.Recording.creator(call)
            .setRecordingChannels("dual")
            .setRecordingStatusCallbackEvent(List.of("completed"))
            .setRecordingStatusCallback(URI.create(RestRig.BACK))
            .create(client);
    assertThat(begun.getChannels()).isEqualTo(2);
    com.twilio.rest.api.v2010.account.call.Recording paused =
        com.twilio.rest.api.v2010.account.call.Recording.updater(
                call,
                "Twilio.CURRENT",
                com.twilio.rest.api.v2010.account.call.Recording.Status.PAUSED)
            .setPauseBehavior("silence")
            .update(client);
    assertThat(paused.getSid()).isEqualTo(begun.getSid());
    rig.time.advanceMillis(1_000);
    rig.exchange.hangUp(call);
    Recording done = Recording.fetcher(begun.getSid()).fetch(client);
    assertThat(done.getStatus()).isEqualTo(Recording.Status.COMPLETED);
    assertThat(done.getDuration()).isEqualTo("1");
    assertThat(Recording.deleter(begun.getSid()).delete(client)).isTrue();
    assertThat(rig.server.recordings()).isEmpty();
  }

  @Test
  void aMessageIsSentAndOneToWhoOptedOutIsRefused() {
    Message sent = Message.creator(THEIRS, OURS, "Hello").create(client);
    assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
    rig.server.fates().to(RestRig.THEIRS, MessageFate.optedOut());
    ApiException refused =
        catchThrowableOfType(
            ApiException.class, () -> Message.creator(THEIRS, OURS, "Hello").create(client));
    assertThat(refused.getCode()).isEqualTo(21610);
  }

  @Test
  void numbersAreListedOverPagesAndSet() {
    List<String> numbers = new ArrayList<>();
    IncomingPhoneNumber.reader()
        .pageSize(1)
        .read(client)
        .forEach(number -> numbers.add(number.getPhoneNumber().getEndpoint()));
    assertThat(numbers).containsExactly(RestRig.OURS, "+14155550101");
    String sid =
        IncomingPhoneNumber.reader().setPhoneNumber(OURS).read(client).iterator().next().getSid();
    IncomingPhoneNumber set =
        IncomingPhoneNumber.updater(sid)
            .setVoiceUrl(URI.create(RestRig.BACK))
            .setVoiceMethod(HttpMethod.POST)
            .update(client);
    assertThat(set.getVoiceUrl()).isEqualTo(URI.create(RestRig.BACK));
  }

  @Test
  void conferencesAndWhoIsInThemAreListedOverPages() {
    String sid = "CF" + "0".repeat(32);
    Instant now = rig.time.instant();
    rig.exchange.conferences.add(
        conference(sid, ConferenceStage.INIT, List.of(participant("1"), participant("2"))));
    rig.exchange.conferences.add(
        conference("CF" + "1".repeat(32), ConferenceStage.COMPLETED, List.of()));

    List<Conference.Status> found = new ArrayList<>();
    Conference.reader()
        .setFriendlyName("a room")
        .pageSize(1)
        .read(client)
        .forEach(each -> found.add(each.getStatus()));
    assertThat(found).containsExactly(Conference.Status.INIT, Conference.Status.COMPLETED);
    Conference fetched = Conference.fetcher(sid).fetch(client);
    assertThat(fetched.getFriendlyName()).isEqualTo("a room");
    assertThat(fetched.getDateCreated().toInstant()).isEqualTo(now);
    List<Participant> there = new ArrayList<>();
    Participant.reader(sid).pageSize(1).read(client).forEach(there::add);
    assertThat(there).extracting(Participant::getCallSid).containsExactly("CA1", "CA2");
    assertThat(there)
        .allSatisfy(each -> assertThat(each.getStatus()).isEqualTo(Participant.Status.CONNECTED));
  }

  private ConferenceView conference(
      String sid, ConferenceStage stage, List<ConferenceView.Participant> there) {
    Instant now = rig.time.instant();
    return new ConferenceView(sid, "a room", stage, now, now, there, Optional.empty());
  }

  private ConferenceView.Participant participant(String call) {
    return new ConferenceView.Participant("CA" + call, true, true, false, rig.time.instant());
  }

  @Test
  void theAccountIsFetched() {
    assertThat(Account.fetcher(RestRig.ACCOUNT).fetch(client).getStatus())
        .isEqualTo(Account.Status.ACTIVE);
  }
}
