package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK orders, and a phone of the network rings, hears and is hung up on. */
final class OrdersReachPhonesTest {
  private static final PublicDomain NOWHERE = PublicDomain.at(RestRig.DOMAIN, 1);

  private final PhoneNetwork phones =
      PhoneNetwork.of(new TwilioAccount(RestRig.ACCOUNT, RestRig.TOKEN), NOWHERE).open();
  private final TwilioRestServer server =
      TwilioRestServer.open(RestRig.settings(), phones.exchange(), NOWHERE);
  private final TwilioRestClient client = SdkClient.of(server);

  @AfterEach
  void close() {
    server.close();
    phones.close();
  }

  @Test
  void aPlacedCallIsAnsweredToldSomethingElseAndHungUp() throws Exception {
    phones.person(
        RestRig.THEIRS, PersonBehavior.answers(Duration.ZERO, () -> new PhoneListener() {}));
    Call placed =
        Call.creator(
                new PhoneNumber(RestRig.THEIRS),
                new PhoneNumber(RestRig.OURS),
                new Twiml("<Response><Say>One.</Say><Pause length=\"600\"/></Response>"))
            .create(client);
    assertThat(placed.getStatus()).isEqualTo(Call.Status.QUEUED);
    PhoneCall phone = phones.nextCallTo(RestRig.THEIRS).get(20, TimeUnit.SECONDS);
    awaitHeard(phone, "One.");
    assertThat(Call.fetcher(placed.getSid()).fetch(client).getStatus())
        .isEqualTo(Call.Status.IN_PROGRESS);

    Call.updater(placed.getSid())
        .setTwiml(new Twiml("<Response><Say>Two.</Say><Pause length=\"600\"/></Response>"))
        .update(client);
    awaitHeard(phone, "Two.");

    Call.updater(placed.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
    assertThat(Call.fetcher(placed.getSid()).fetch(client).getStatus())
        .isEqualTo(Call.Status.COMPLETED);
    assertThat(server.log().oddities()).isEmpty();
  }

  private static void awaitHeard(PhoneCall phone, String words) throws Exception {
    assertThat(
            phone
                .awaitHeard(text -> text.contains(words), Duration.ofSeconds(20))
                .get(30, TimeUnit.SECONDS))
        .isNotNull();
  }
}
