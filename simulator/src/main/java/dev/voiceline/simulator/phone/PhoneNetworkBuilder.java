package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.Bins;
import dev.voiceline.simulator.phone.carrier.Delivery;
import dev.voiceline.simulator.phone.carrier.JdkWebRequests;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.RequestSigner;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.carrier.WebRequests;
import dev.voiceline.simulator.phone.carrier.Webhooks;
import dev.voiceline.simulator.phone.media.JavaWebSocketDialer;
import dev.voiceline.simulator.phone.media.LineDialer;
import dev.voiceline.simulator.twilio.WebAddress;
import java.time.Duration;
import java.util.Optional;

/** Describes a {@link PhoneNetwork}; what is not said has the product's own default. */
public final class PhoneNetworkBuilder {
  private final TwilioAccount account;
  private final PublicDomain domain;
  private String number = "+14155550100";
  private String incomingPath = "/voice/incoming";
  private String statusPath = "/voice/status";
  private Optional<String> fallbackPath = Optional.empty();
  private Optional<String> fallbackDocument = Optional.empty();
  private Delivery delivery = Delivery.prompt();
  private Duration pause = Duration.ofMillis(300);
  private Duration spokenCharacter = Duration.ofMillis(60);

  PhoneNetworkBuilder(TwilioAccount account, PublicDomain domain) {
    this.account = account;
    this.domain = domain;
  }

  /** The number that is dialed. */
  public PhoneNetworkBuilder number(String dialed) {
    number = dialed;
    return this;
  }

  /** The path of the number's voice webhook. */
  public PhoneNetworkBuilder incomingPath(String path) {
    incomingPath = path;
    return this;
  }

  /** The path of the number's status callback. */
  public PhoneNetworkBuilder statusPath(String path) {
    statusPath = path;
    return this;
  }

  /** The path of the number's fallback webhook; none unless said. */
  public PhoneNetworkBuilder fallbackPath(String path) {
    fallbackPath = Optional.of(path);
    return this;
  }

  /**
   * What stands at the number's fallback address when that is on a host of Twilio's own, a TwiML
   * Bin: it can be had while the server is down. Addresses in it are absolute.
   */
  public PhoneNetworkBuilder fallbackDocument(String twiml) {
    fallbackDocument = Optional.of(twiml);
    return this;
  }

  /** How reliably requests arrive; once and at once unless said. */
  public PhoneNetworkBuilder delivery(Delivery manner) {
    delivery = manner;
    return this;
  }

  /** The silence that ends an utterance in the caller's ear; 300 ms unless said. */
  public PhoneNetworkBuilder pause(Duration silence) {
    pause = silence;
    return this;
  }

  /** How long the network's own voice takes for a character; 60 ms unless said. */
  public PhoneNetworkBuilder spokenCharacter(Duration length) {
    spokenCharacter = length;
    return this;
  }

  /** A network in real time, with threads of its own. */
  public PhoneNetwork open() {
    SystemTime time = new SystemTime();
    JdkWebRequests requests = new JdkWebRequests();
    return build(
        time,
        time,
        requests,
        new JavaWebSocketDialer(),
        () -> {
          time.close();
          requests.close();
        });
  }

  /** A network on somebody else's time and connections, which it does not close. */
  PhoneNetwork open(Clock clock, Timers timers, WebRequests requests, LineDialer dialer) {
    return build(clock, timers, requests, dialer, () -> {});
  }

  private PhoneNetwork build(
      Clock clock, Timers timers, WebRequests requests, LineDialer dialer, Runnable release) {
    RequestSigner signer = new RequestSigner(account);
    Carrier carrier =
        new Carrier(
            clock,
            timers,
            new Webhooks(requests, domain, signer, delivery.twice(), new Bins(fallbackDocument)),
            domain,
            signer,
            dialer,
            domain.https(incomingPath),
            domain.https(statusPath),
            fallbackDocument
                .map(twiml -> WebAddress.post(Bins.ADDRESS))
                .or(() -> fallbackPath.map(path -> WebAddress.post(domain.https(path)))),
            delivery,
            pause.toMillis(),
            spokenCharacter.toMillis());
    return new PhoneNetwork(new Switchboard(carrier, account, number), release);
  }
}
