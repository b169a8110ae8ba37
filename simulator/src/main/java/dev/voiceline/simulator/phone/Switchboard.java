package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.twiml.DialTerms;
import dev.voiceline.simulator.phone.twiml.NumberNoun;
import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.CallProgress;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.ExchangeListener;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes the legs of a network and knows them all. Safe for use by any thread. */
final class Switchboard {
  private final Carrier carrier;
  private final TwilioAccount account;
  private final String number;
  private final Lines lines = new Lines();
  private final People people = new People();
  private final Rooms rooms;
  private final Rooms bridges;
  private volatile ExchangeListener listener = recording -> {};

  Switchboard(Carrier carrier, TwilioAccount account, String number) {
    this.carrier = carrier;
    this.account = account;
    this.number = number;
    rooms = new Rooms(carrier.clock());
    bridges = new Rooms(carrier.clock());
  }

  Carrier carrier() {
    return carrier;
  }

  Lines lines() {
    return lines;
  }

  People people() {
    return people;
  }

  /** The conferences. */
  Rooms rooms() {
    return rooms;
  }

  /** Connections of a caller with whom the network has dialed, which are no conferences. */
  Rooms bridges() {
    return bridges;
  }

  PersonBehavior who(String dialed) {
    return people.who(dialed);
  }

  void listen(ExchangeListener other) {
    listener = other;
  }

  void recordingChanged(RecordingView recording) {
    listener.recordingChanged(recording);
  }

  /** A call to the number of the server. */
  PhoneCall incoming(String callSid, CallOptions options, PhoneListener who) {
    CallParameters parameters =
        new CallParameters(
            callSid, account.sid(), options.from(), number, "inbound", options.fields());
    return added(
        new NewLeg(
            parameters,
            options,
            CallStage.RINGING,
            Optional.of(
                new CallProgress(WebAddress.post(carrier.status()), Set.of(CallEvent.COMPLETED))),
            carrier.fallback()),
        who);
  }

  /** A call that the REST API places; it is not dialed yet. */
  PhoneCall outgoing(PlaceOrder order) {
    CallParameters parameters =
        new CallParameters(
            Sids.call(), account.sid(), order.from(), order.to(), "outbound-api", Map.of());
    return person(order.to(), parameters, order.progress(), order.fallback());
  }

  /** A call that another one dials; it is not dialed yet. */
  PhoneCall child(Leg parent, DialTerms terms, NumberNoun noun, UnaryOperator<URI> resolve) {
    CallParameters parameters =
        new CallParameters(
            Sids.call(),
            account.sid(),
            terms.callerId().orElse(parent.parameters().from()),
            noun.number(),
            "outbound-dial",
            Map.of("ParentCallSid", parent.callSid()));
    Optional<CallProgress> progress =
        noun.statusCallback()
            .map(
                address ->
                    new CallProgress(
                        new WebAddress(resolve.apply(address), noun.statusCallbackMethod()),
                        events(noun.statusEvents())));
    return person(noun.number(), parameters, progress, Optional.empty());
  }

  private static Set<CallEvent> events(Set<String> words) {
    return Arrays.stream(CallEvent.values())
        .filter(event -> words.contains(event.wire()))
        .collect(Collectors.toSet());
  }

  private PhoneCall person(
      String dialed,
      CallParameters parameters,
      Optional<CallProgress> progress,
      Optional<WebAddress> fallback) {
    PhoneCall call =
        added(
            new NewLeg(parameters, CallOptions.usual(), CallStage.QUEUED, progress, fallback),
            listenerOf(people.who(dialed)));
    people.called(dialed, call);
    return call;
  }

  private static PhoneListener listenerOf(PersonBehavior who) {
    if (who instanceof PersonBehavior.Answers answers) {
      return answers.listener().get();
    } else if (who instanceof PersonBehavior.WhenTold told) {
      return told.phone().onLine();
    }
    return new PhoneListener() {};
  }

  private PhoneCall added(NewLeg leg, PhoneListener who) {
    PhoneCall call = new PhoneCall(this, leg, who);
    lines.add(call);
    return call;
  }
}
