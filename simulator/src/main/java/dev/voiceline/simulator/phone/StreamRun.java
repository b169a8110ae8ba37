package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.media.PhoneStream;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.net.URI;
import java.util.Optional;

/** Connected with a media stream, the verb {@code <Connect>}. */
final class StreamRun implements Activity {
  private final Leg leg;
  private final CallFlow flow;
  private final StreamOpener streams;
  private final Verb.Connect verb;
  private Optional<StreamOpener.Opened> live = Optional.empty();
  private Optional<Stop> stopping = Optional.empty();

  StreamRun(Leg leg, CallFlow flow, StreamOpener streams, Verb.Connect verb) {
    this.leg = leg;
    this.flow = flow;
    this.streams = streams;
    this.verb = verb;
  }

  @Override
  public void start() {
    leg.handset().afterStream(this::ended);
    live = Optional.of(streams.open(verb));
  }

  @Override
  public void stop(Stop why) {
    stopping = Optional.of(why);
    live.map(StreamOpener.Opened::stream).ifPresent(stream -> leave(stream, why));
  }

  private static void leave(PhoneStream stream, Stop why) {
    switch (why) {
      case HUNG_UP -> stream.leave(StreamEnd.Cause.CALLER_HUNG_UP);
      case MOVED -> stream.leave(StreamEnd.Cause.CALL_MOVED);
      case DROPPED -> stream.dropSocket();
    }
  }

  private void ended(StreamEnd end) {
    flow.streamEnded(end);
    if (live.isEmpty()) {
      return;
    }
    Optional<URI> action = verb.action().map(flow::resolve);
    String streamSid = live.get().streamSid();
    if (stopping.isPresent()) {
      if (stopping.get() == Stop.HUNG_UP) {
        Form form = leg.form("completed").with("StreamSid", streamSid);
        action.ifPresent(address -> leg.callbacks().informAction(verb.method(), address, form));
      }
    } else if (action.isPresent()) {
      flow.request(verb.method(), action.get(), leg.form().with("StreamSid", streamSid));
    } else {
      flow.next();
    }
  }
}
