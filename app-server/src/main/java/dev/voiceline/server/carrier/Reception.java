package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.ConnectStream;
import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.core.call.AnnouncedCall;
import dev.voiceline.core.call.CallId;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.server.log.ServerLog;
import java.util.Map;
import java.util.Optional;

/** Answers the carrier's webhooks from memory; waits for nothing. Safe for use by any thread. */
public final class Reception {
  /** The name of the stream's parameter that holds the ticket. */
  public static final String TOKEN = "token";

  private static final String APOLOGY =
      "We are sorry, something went wrong on our side. Please call again in a little while. Goodbye.";
  private static final String BUSY =
      "All of our lines are busy at the moment. Please call again in a few minutes. Goodbye.";
  private static final String DRAINING =
      "This line is being restarted. Please call again in a few minutes. Goodbye.";

  private final Calls calls;
  private final NextVerbs next;
  private final EndedCalls ended;
  private final StreamTokens tokens;
  private final Addresses addresses;
  private final ServerLog log;
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** For the calls of one server. */
  public Reception(
      Calls calls,
      NextVerbs next,
      EndedCalls ended,
      StreamTokens tokens,
      Addresses addresses,
      ServerLog log) {
    this.calls = calls;
    this.next = next;
    this.ended = ended;
    this.tokens = tokens;
    this.addresses = addresses;
    this.log = log;
  }

  /** Writes an answer for nobody, so that the first caller need not wait for classes to load. */
  public void rehearse() {
    connect(new CallId("rehearsal"));
  }

  /**
   * A call comes in. Asked twice about one call the answer is as good as the first. A call that is
   * over stays over.
   */
  public String incoming(VoiceWebhook webhook) {
    CallId call = webhook.call();
    if (webhook.status().terminal()) {
      over(call);
    }
    if (ended.contains(call)) {
      return twiml.hangUp();
    }
    return switch (calls.ring(AnnouncedCall.incoming(call, webhook.from(), webhook.to()))) {
      case TAKEN -> connect(call);
      case BUSY -> {
        log.warn(
            "Call " + call.brief() + " was turned away: VOICELINE_MAX_CALLS calls are running.");
        yield twiml.sayAndHangUp(BUSY);
      }
      case DRAINING -> {
        log.info("Call " + call.brief() + " was turned away: the server is shutting down.");
        yield twiml.sayAndHangUp(DRAINING);
      }
    };
  }

  /** A call has moved on. */
  public void status(VoiceWebhook webhook) {
    if (webhook.status().terminal()) {
      over(webhook.call());
    }
  }

  /** A call's stream has ended: what comes next? */
  public String afterStream(VoiceWebhook webhook) {
    CallId call = webhook.call();
    if (webhook.status().terminal()) {
      over(call);
      return twiml.hangUp();
    }
    Optional<NextVerb> noted = next.of(call);
    if (noted.isEmpty()) {
      next.apologize(call);
      calls.lineClosed(call, LineEnd.LOST);
    }
    return perform(noted.orElseGet(NextVerb.Apologize::new));
  }

  /** How a stream fares. An error may be told long before the socket breaks. */
  public void streamStatus(StreamNotice notice) {
    if (notice.event() == StreamNotice.Event.ERROR) {
      CallId call = notice.call();
      log.warn("Call " + call.brief() + ": Twilio reports a stream error: " + notice.error());
      next.apologize(call);
      calls.lineClosed(call, LineEnd.LOST);
    }
  }

  /** The carrier has been given its answer about a call. */
  public void answered(VoiceWebhook webhook) {
    next.told(webhook.call());
  }

  /** The carrier will ask nothing more about it. */
  private void over(CallId call) {
    ended.add(call);
    next.told(call);
    calls.lineClosed(call, LineEnd.CALLER_HUNG_UP);
  }

  private String connect(CallId call) {
    return twiml.connect(
        new ConnectStream(
            addresses.stream(),
            addresses.afterStream(),
            addresses.streamStatus(),
            Map.of(TOKEN, tokens.issue(call)),
            APOLOGY));
  }

  private String perform(NextVerb verb) {
    if (verb instanceof NextVerb.Dial dial) {
      return twiml.dial(dial.person());
    }
    return verb instanceof NextVerb.HangUp ? twiml.hangUp() : twiml.sayAndHangUp(APOLOGY);
  }
}
