package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.ApiAddress;
import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.adapters.twilio.rest.RestLimits;
import dev.voiceline.adapters.twilio.rest.TwilioCredentials;
import dev.voiceline.adapters.twilio.rest.TwilioRest;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.CommandedPhone;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import dev.voiceline.tck.control.ControlBench;
import dev.voiceline.tck.control.NetworkEnd;
import dev.voiceline.tck.control.NetworkFacts;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The control over its REST client, with the simulated network behind loopback sockets. */
final class SimulatedControlBench implements ControlBench {
  static final String PERSON = "+12065550188";
  static final String STRANGER = "+12065550177";
  private static final String OWN = "+14155550100";
  private static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC" + "0".repeat(31) + "1", ControlDoor.AUTH_TOKEN);

  /** A second for an answer, the least that the kit allows. */
  private static final RestLimits LIMITS =
      new RestLimits(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(2), 8, 256);

  private final SystemTime time = new SystemTime();
  private final ControlDoor door;
  private final PhoneNetwork phones;
  private final TwilioRestServer api;
  private final TwilioRest rest;
  private final TwilioControl control;
  private final PhoneCall caller;
  private final SimulatedNetworkEnd network;
  private final SimulatedNetworkFacts facts;

  SimulatedControlBench() throws Exception {
    door = new ControlDoor();
    phones =
        PhoneNetwork.of(ACCOUNT, door.domain())
            .number(OWN)
            .spokenCharacter(Duration.ofMillis(1))
            .open();
    api = TwilioRestServer.open(RestSettings.of(ACCOUNT, OWN), phones.exchange(), door.domain());
    Timers brisk = new BriskTimers(time);
    rest =
        new TwilioRest(
            TwilioCredentials.authToken(ACCOUNT.sid(), ACCOUNT.authToken()),
            new ApiAddress(api.address()),
            brisk,
            LIMITS);
    control =
        new TwilioControl(
            rest,
            line(),
            time,
            brisk,
            () -> UUID.randomUUID().toString().replace("-", ""),
            new Unheard());
    door.leadsTo(control);
    CommandedPhone person = new CommandedPhone();
    phones.person(PERSON, PersonBehavior.whenTold(person));
    SimulatedCaller streams = new SimulatedCaller();
    caller = phones.call(CallOptions.usual(), streams);
    network = new SimulatedNetworkEnd(api, caller, person);
    facts = new SimulatedNetworkFacts(phones, api, door, caller, streams);
  }

  private ControlledLine line() {
    return new ControlledLine(
        Optional.of(PhoneNumber.of(OWN)),
        Optional.of(new NewMessage.Sender.OneNumber(PhoneNumber.of(OWN))),
        Optional.empty(),
        new ControlAddresses("https://" + ControlDoor.DOMAIN),
        door::connect,
        "Please call us back.");
  }

  @Override
  public CallControl control() {
    return control;
  }

  @Override
  public CallId call() {
    return new CallId(caller.callSid());
  }

  @Override
  public PhoneNumber person() {
    return PhoneNumber.of(PERSON);
  }

  @Override
  public PhoneNumber stranger() {
    return PhoneNumber.of(STRANGER);
  }

  @Override
  public NetworkEnd network() {
    return network;
  }

  @Override
  public NetworkFacts facts() {
    return facts;
  }

  /** Bringing a caller back is tried four times, a second each when the network is silent. */
  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void close() {
    rest.close();
    api.close();
    phones.close();
    door.close();
    time.close();
  }

  /** The kit looks at outcomes. */
  private record Unheard() implements ControlObserver {
    @Override
    public void failed(CallId call, String what, ControlFailure why) {}

    @Override
    public void hungUp(CallId call) {}

    @Override
    public void unexpected(CallId call, String state, String event) {}
  }
}
