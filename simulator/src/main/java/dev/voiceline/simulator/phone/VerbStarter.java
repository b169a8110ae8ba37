package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.twiml.RecordingNoun;
import dev.voiceline.simulator.phone.twiml.Verb;
import dev.voiceline.simulator.twilio.RecordingEvent;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins what a verb says. Belongs to the leg's serial. */
final class VerbStarter implements Verb.Visitor {
  private final Leg leg;
  private final CallFlow flow;
  private final StreamOpener streams;

  VerbStarter(Leg leg, CallFlow flow, StreamOpener streams) {
    this.leg = leg;
    this.flow = flow;
    this.streams = streams;
  }

  @Override
  public void connect(Verb.Connect verb) {
    leg.answer();
    flow.begin(new StreamRun(leg, flow, streams, verb), Engagement.STREAM);
  }

  @Override
  public void say(Verb.Say verb) {
    leg.answer();
    announce(verb);
  }

  @Override
  public void pause(Verb.Pause verb) {
    announce(verb);
  }

  @Override
  public void play(Verb.Play verb) {
    leg.answer();
    announce(verb);
  }

  private void announce(Verb.Audible verb) {
    flow.begin(new AnnouncementRun(leg, flow, List.of(verb)), Engagement.ANNOUNCEMENT);
  }

  @Override
  public void gather(Verb.Gather verb) {
    leg.answer();
    flow.begin(new GatherRun(leg, flow, verb), Engagement.QUESTION);
  }

  @Override
  public void dial(Verb.Dial verb) {
    if (!verb.terms().answerOnBridge()) {
      leg.answer();
    }
    flow.begin(new DialRun(leg, flow, verb), Engagement.DIALING);
  }

  @Override
  public void meet(Verb.Meet verb) {
    leg.answer();
    flow.begin(new MeetRun(leg, flow, verb), Engagement.WAITING);
  }

  @Override
  public void startRecording(Verb.StartRecording verb) {
    leg.answer();
    RecordingNoun noun = verb.recording();
    // Twilio never asks an address that is not absolute here, and says nothing about it.
    Optional<WebAddress> callback =
        noun.statusCallback()
            .filter(URI::isAbsolute)
            .map(address -> new WebAddress(address, noun.statusCallbackMethod()));
    RecordingView unused =
        leg.recordings()
            .begin(
                new RecordingRequest(
                    "StartCallRecordingTwiML",
                    2,
                    noun.track(),
                    callback,
                    Arrays.stream(RecordingEvent.values())
                        .filter(event -> noun.statusEvents().contains(event.wire()))
                        .collect(Collectors.toSet())));
    flow.next();
  }

  @Override
  public void startStream(Verb.StartStream verb) {
    leg.answer();
    flow.next();
  }

  @Override
  public void redirect(Verb.Redirect verb) {
    leg.answer();
    flow.request(verb.method(), verb.address(), leg.form());
  }

  @Override
  public void reject(Verb.Reject verb) {
    flow.finish(Reason.REJECTED, verb.reason().toLowerCase(Locale.ROOT));
  }

  @Override
  public void hangup(Verb.Hangup verb) {
    leg.answer();
    flow.finish(Reason.HANGUP_VERB, "");
  }

  @Override
  public void unsupported(Verb.Unsupported verb) {
    flow.failed(Reason.VERB_UNSUPPORTED, verb.name());
  }
}
