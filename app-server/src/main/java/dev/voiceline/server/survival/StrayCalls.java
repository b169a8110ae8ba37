package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers the carrier about calls that this node does not have: those that it can take over are
 * connected with it, and those whose node may still live are asked about again a second later. The
 * database is waited for, within bounds; not by more than a few requests at once. Safe for use by
 * any thread.
 */
public final class StrayCalls {
  /** The carrier is told to ask so often, about once a second: longer than a lease. */
  static final int MOST = 15;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TAKING = Duration.ofSeconds(3);

  /** A new caller waits no longer than this for the journal. */
  private static final Duration LOOKING = Duration.ofMillis(300);

  private static final int AT_ONCE = 32;

  private final Calls calls;
  private final NextVerbs next;
  private final Takeover takeover;
  private final Burial burial;
  private final Reception reception;
  private final KeypadLine keypad;
  private final Clock clock;
  private final Timers timers;
  private final ServerLog log;
  private final Semaphore waiting = new Semaphore(AT_ONCE);
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** For the calls of one server. */
  public StrayCalls(
      Calls calls,
      NextVerbs next,
      Takeover takeover,
      Burial burial,
      Reception reception,
      KeypadLine keypad,
      Clock clock,
      Timers timers,
      ServerLog log) {
    this.calls = calls;
    this.next = next;
    this.takeover = takeover;
    this.burial = burial;
    this.reception = reception;
    this.keypad = keypad;
    this.clock = clock;
    this.timers = timers;
    this.log = log;
  }

  /**
   * A call comes in, or its webhook comes again after another node has begun with it. A phone that
   * rings waits for nothing but a moment; whoever is on the line already may be another's.
   *
   * @param otherwise what new calls, and those of this node, are answered
   */
  public String incoming(VoiceWebhook webhook, Function<VoiceWebhook, String> otherwise) {
    if (isHere(webhook)) {
      return otherwise.apply(webhook);
    }
    boolean rings = webhook.status() == CallStatus.RINGING;
    Answer unanswered = rings ? Answer.UNKNOWN : Answer.AWAY;
    CallId call = webhook.call();
    return switch (soon(takeover.standing(call), rings ? LOOKING : TAKING).orElse(unanswered)) {
      case HELD, HERE -> afterStream(webhook, 0, otherwise);
      case AWAY -> reception.later(call, 0, PAUSE);
      case OVER -> twiml.hangUp();
      case UNKNOWN -> otherwise.apply(webhook);
    };
  }

  /**
   * A call's stream has ended, and maybe its node with it.
   *
   * @param asked how often the carrier was told to ask again
   * @param otherwise what the calls of this node are answered, and those that stay another's
   */
  public String afterStream(
      VoiceWebhook webhook, int asked, Function<VoiceWebhook, String> otherwise) {
    if (isHere(webhook)) {
      return otherwise.apply(webhook);
    }
    CallId call = webhook.call();
    Answer answer =
        soon(calls.isDraining() ? takeover.standing(call) : takeover.of(call), TAKING)
            .orElse(Answer.AWAY);
    return switch (answer) {
      case HERE -> {
        log.info("Call " + call.brief() + " goes on here: its server is gone.");
        yield keypad.due(call).orElseGet(() -> reception.connect(call));
      }
      case HELD, AWAY ->
          asked < MOST ? reception.later(call, asked, PAUSE) : otherwise.apply(webhook);
      case OVER -> twiml.hangUp();
      // Its server died before the first word about it was durable: it begins.
      case UNKNOWN -> calls.isDraining() ? otherwise.apply(webhook) : reception.incoming(webhook);
    };
  }

  /**
   * Nobody came for a caller, and the server that had called the person is gone: back to the agent.
   *
   * @param otherwise what is answered where a server has the call, or nothing is left to do
   */
  public String afterDial(DialNotice notice, Function<DialNotice, String> otherwise) {
    CallId call = notice.call();
    boolean done = notice.connected() || notice.callerStatus().terminal();
    if (done || calls.live().contains(call) || next.of(call).isPresent() || calls.isDraining()) {
      return otherwise.apply(notice);
    }
    return switch (soon(takeover.of(call), TAKING).orElse(Answer.AWAY)) {
      case HERE -> {
        calls.transferSettled(call, TransferOutcome.NOT_REACHED);
        yield reception.connect(call);
      }
      case HELD, AWAY -> reception.later(call, 0, PAUSE);
      case OVER, UNKNOWN -> otherwise.apply(notice);
    };
  }

  /**
   * A call is over at the carrier. Where no node has it any more its end is written here; a node
   * that may live is given the time to do so.
   *
   * @param told what is done with the end of a call that this node has
   */
  public void over(VoiceWebhook webhook, Consumer<VoiceWebhook> told) {
    Instant heard = clock.instant();
    bury(webhook, new EndReport(webhook.call(), Optional.of(heard), webhook.lasted()), told, 1);
  }

  /** What is told too early of a call on its way to this node is no news when it is there. */
  private void bury(
      VoiceWebhook webhook, EndReport report, Consumer<VoiceWebhook> told, int tries) {
    if (isServed(webhook.call()) || calls.isDraining()) {
      told.accept(webhook);
      return;
    }
    var unused =
        burial
            .of(report)
            .thenAccept(
                answer -> {
                  boolean later =
                      answer == Answer.HELD
                          || answer == Answer.AWAY
                          || takeover.isUnderWay(webhook.call());
                  if (later && tries < MOST) {
                    Timers.Alarm unusedAlarm =
                        timers.after(PAUSE, () -> bury(webhook, report, told, tries + 1));
                  } else {
                    told.accept(webhook);
                  }
                });
  }

  private boolean isHere(VoiceWebhook webhook) {
    return webhook.status().terminal() || isServed(webhook.call());
  }

  private boolean isServed(CallId call) {
    return next.of(call).isPresent() || calls.live().contains(call) || keypad.serves(call);
  }

  private <T> Optional<T> soon(CompletionStage<T> stage, Duration within) {
    if (!waiting.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(stage.toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException away) {
      return Optional.empty();
    } finally {
      waiting.release();
    }
  }
}
