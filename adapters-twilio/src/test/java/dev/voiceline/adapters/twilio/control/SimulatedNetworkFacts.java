package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.simulator.phone.Announced;
import dev.voiceline.simulator.phone.Engagement;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.rest.Fields;
import dev.voiceline.simulator.twilio.rest.RestRequest;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import dev.voiceline.tck.control.NetworkFacts;
import dev.voiceline.tck.control.Order;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What the simulated network has seen. */
record SimulatedNetworkFacts(
    PhoneNetwork phones,
    TwilioRestServer api,
    ControlDoor door,
    PhoneCall phone,
    SimulatedCaller streams)
    implements NetworkFacts {
  @Override
  public CallerIs caller() {
    Situation now = phone.situation();
    if (now.stage().terminal()) {
      return CallerIs.GONE;
    }
    return switch (now.engagement()) {
      case TALKING -> CallerIs.WITH_PERSON;
      case STREAM -> streams.isOnLine(door.lines()) ? CallerIs.WITH_AGENT : CallerIs.WAITING;
      case NOTHING, ANNOUNCEMENT, QUESTION, DIALING, WAITING -> CallerIs.WAITING;
    };
  }

  @Override
  public PersonIs person() {
    List<PhoneCall> calls = phones.callsTo(SimulatedControlBench.PERSON);
    if (calls.isEmpty()) {
      return PersonIs.NOT_CALLED;
    }
    Situation now = calls.get(calls.size() - 1).situation();
    return switch (now.stage()) {
      case QUEUED -> PersonIs.NOT_CALLED;
      case RINGING -> PersonIs.RINGING;
      case IN_PROGRESS ->
          now.engagement() == Engagement.TALKING ? PersonIs.WITH_CALLER : PersonIs.DECIDING;
      case COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED -> PersonIs.GONE;
    };
  }

  @Override
  public String summaryHeard() {
    return phones.callsTo(SimulatedControlBench.PERSON).stream()
        .flatMap(call -> call.announcements().stream())
        .map(Announced::text)
        .collect(Collectors.joining(" "));
  }

  @Override
  public int newLines() {
    return door.lines() - 1;
  }

  /** A long pause is two short ones to Twilio. */
  @Override
  public String keysHeard() {
    return phone.tonesHeard().replace("ww", "W");
  }

  @Override
  public int recordings() {
    return api.recordings().size();
  }

  @Override
  public RecordingIs recording() {
    List<RecordingView> all = api.recordings();
    if (all.isEmpty()) {
      return RecordingIs.NONE;
    }
    return switch (all.get(all.size() - 1).stage()) {
      case IN_PROGRESS -> RecordingIs.RUNNING;
      case PAUSED -> RecordingIs.PAUSED;
      case STOPPED, COMPLETED, ABSENT -> RecordingIs.STOPPED;
    };
  }

  @Override
  public List<Text> texts() {
    return api.texts().stream()
        .map(text -> new Text(PhoneNumber.of(text.to()), text.body()))
        .toList();
  }

  /** The calls that were made; their terms are those of the requests, in the same order. */
  @Override
  public List<Placed> placed() {
    int made = phones.callsTo(SimulatedControlBench.STRANGER).size();
    return api.log().requests("POST", "/Calls.json").stream()
        .map(RestRequest::fields)
        .filter(fields -> fields.values("To").contains(SimulatedControlBench.STRANGER))
        .limit(made)
        .map(SimulatedNetworkFacts::placed)
        .toList();
  }

  private static Placed placed(Fields fields) {
    return new Placed(
        PhoneNumber.of(fields.text("To").orElseThrow()),
        seconds(fields, "Timeout"),
        seconds(fields, "TimeLimit"));
  }

  private static Duration seconds(Fields fields, String name) {
    return Duration.ofSeconds(Long.parseLong(fields.text(name).orElseThrow()));
  }

  @Override
  public int asked(Order order) {
    return (int)
        api.log().requests().stream().filter(request -> RestOrders.is(request, order)).count();
  }
}
