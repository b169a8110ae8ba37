package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.menu.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Answers the carrier's webhooks from memory; waits for nothing. Safe for use by any thread. */
public final class Reception {
  /** The name of the stream's parameter that holds the ticket. */
  public static final String TOKEN = "token";

  /** This server is about to end: the next one must be up when the carrier asks. */
  private static final Duration HANDED_ON = Duration.ofSeconds(5);

  private final Calls calls;
  private final NextVerbs next;
  private final EndedCalls ended;
  private final FreshStream streams;
  private final CurrentStreams current;
  private final FrontDesk desk;
  private final List<Spoken> announcement;
  private final Consumer<VoiceWebhook> reports;
  private final CallLanguages languages;
  private final ServerLog log;
  private final VoiceTwiml twiml = new VoiceTwiml();

  /**
   * For the calls of one server.
   *
   * @param announcement said to every caller before the agent
   * @param reports told how far a call is whenever the carrier says so
   */
  public Reception(
      Calls calls,
      NextVerbs next,
      EndedCalls ended,
      FreshStream streams,
      CurrentStreams current,
      FrontDesk desk,
      Optional<String> announcement,
      Consumer<VoiceWebhook> reports,
      CallLanguages languages,
      ServerLog log) {
    this.languages = languages;
    this.calls = calls;
    this.next = next;
    this.ended = ended;
    this.streams = streams;
    this.current = current;
    this.desk = desk;
    this.announcement = announcement.stream().map(Spoken::plain).toList();
    this.reports = reports;
    this.log = log;
  }

  /** Writes answers for nobody, so that the first caller need not wait for classes to load. */
  public void rehearse() {
    connect(new CallId("rehearsal"));
    desk.incoming();
  }

  /**
   * A call comes in. Asked twice about one call the answer is as good as the first. A call that is
   * over stays over.
   */
  public String incoming(VoiceWebhook webhook) {
    CallId call = webhook.call();
    if (webhook.status().terminal()) {
      over(webhook);
    }
    if (ended.contains(call)) {
      return twiml.hangUp();
    }
    return calls.live().contains(call) ? begin(call, List.of()) : perform(desk.incoming(), webhook);
  }

  /** A caller has answered the menu, or has not; as good when asked twice. */
  public String chosen(VoiceWebhook webhook, Position position) {
    CallId call = webhook.call();
    if (webhook.status().terminal()) {
      over(webhook);
    }
    if (ended.contains(call)) {
      return twiml.hangUp();
    }
    return calls.live().contains(call)
        ? begin(call, List.of())
        : perform(desk.chosen(position, webhook.answer()), webhook);
  }

  /** People were dialed for a caller. */
  public String afterDial(DialNotice notice, DialReason reason) {
    return notice.connected() || notice.callerStatus().terminal()
        ? twiml.hangUp()
        : twiml.sayAndHangUp(languages.say(reason.phrase(), notice.call()));
  }

  /** An answer of this server has failed: nothing is looked at, so that nothing can fail again. */
  public String fallback() {
    return desk.turnAway(DialReason.BROKEN, desk.turningAway().broken(), desk.usualAgent(), false);
  }

  private String perform(FrontDesk.Answer answer, VoiceWebhook webhook) {
    return answer instanceof FrontDesk.Answer.Twiml told
        ? told.document()
        : ring((FrontDesk.Answer.Taken) answer, webhook);
  }

  private String ring(FrontDesk.Answer.Taken taken, VoiceWebhook webhook) {
    CallId call = webhook.call();
    return switch (calls.ring(webhook.announced(), taken.agent())) {
      case TAKEN -> begin(call, taken.before());
      case BUSY -> {
        log.warn(
            "Call " + call.brief() + " was turned away: as many calls as allowed are running.");
        yield desk.turnAway(
            DialReason.BUSY, desk.turningAway().busy(), taken.agent(), taken.answered());
      }
      case DRAINING -> {
        log.info("Call " + call.brief() + " was turned away: the server is shutting down.");
        yield desk.turnAway(
            DialReason.DRAINING, desk.turningAway().draining(), taken.agent(), taken.answered());
      }
    };
  }

  /** A call has moved on. */
  public void status(VoiceWebhook webhook) {
    if (webhook.status().terminal()) {
      over(webhook);
    } else {
      reports.accept(webhook);
    }
  }

  /** A call's stream has ended: what comes next? */
  public String afterStream(VoiceWebhook webhook) {
    CallId call = webhook.call();
    if (webhook.status().terminal()) {
      over(webhook);
      return twiml.hangUp();
    }
    Optional<NextVerb> noted = next.of(call);
    if (noted.isPresent()) {
      return perform(noted.get(), call);
    }
    if (calls.lineBroke(call)) {
      log.info("Call " + call.brief() + ": the media stream broke and is opened again.");
      return connect(call);
    }
    next.apologize(call);
    return perform(new NextVerb.Apologize(), call);
  }

  /** How a stream fares. An error may be told long before the socket breaks. */
  public void streamStatus(StreamNotice notice) {
    CallId call = notice.call();
    boolean replaced = current.isReplaced(call, notice.streamSid());
    if (notice.event() == StreamNotice.Event.ERROR && !replaced) {
      log.warn("Call " + call.brief() + ": Twilio reports a stream error" + numbered(notice));
      calls.lineClosed(call, LineEnd.LOST);
    }
  }

  /** Its words could hold anything. */
  private static String numbered(StreamNotice notice) {
    OptionalInt code = notice.errorCode();
    return code.isPresent() ? ": " + code.getAsInt() + "." : ".";
  }

  /** The carrier has been given its answer about a call. */
  public void answered(VoiceWebhook webhook) {
    next.told(webhook.call());
  }

  /** The carrier will ask nothing more about it. */
  private void over(VoiceWebhook webhook) {
    ended.add(webhook.call());
    next.told(webhook.call());
    reports.accept(webhook);
  }

  /**
   * Has a caller wait whose call no node has, and the carrier ask again then.
   *
   * @param asked how often it was told so before
   * @param silence in whole seconds
   */
  public String later(CallId call, int asked, Duration silence) {
    return streams.later(call, asked, silence);
  }

  /**
   * Connects a call that is under way with its agent again: a new stream with a new ticket. What
   * was announced at its start is not said again.
   */
  public String connect(CallId call) {
    return streams.fresh(call);
  }

  private String begin(CallId call, List<Spoken> before) {
    List<Spoken> sentences = new ArrayList<>(before);
    sentences.addAll(announcement);
    return twiml.connect(streams.of(call), sentences);
  }

  private String perform(NextVerb verb, CallId call) {
    if (verb instanceof NextVerb.Dial dial) {
      return twiml.dial(dial.person());
    }
    if (verb instanceof NextVerb.CarryOut document) {
      return document.twiml();
    }
    if (verb instanceof NextVerb.AskAgain) {
      return later(call, 0, HANDED_ON);
    }
    return verb instanceof NextVerb.HangUp
        ? twiml.hangUp()
        : twiml.sayAndHangUp(languages.say(DialReason.BROKEN.phrase(), call));
  }
}
