package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
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
  private final Reception reception;
  private final KeypadLine keypad;
  private final Timers timers;
  private final ServerLog log;
  private final Semaphore waiting = new Semaphore(AT_ONCE);
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** For the calls of one server. */
  public StrayCalls(
      Calls calls,
      NextVerbs next,
      Takeover takeover,
      Reception reception,
      KeypadLine keypad,
      Timers timers,
      ServerLog log) {
    this.calls = calls;
    this.next = next;
    this.takeover = takeover;
    this.reception = reception;
    this.keypad = keypad;
    this.timers = timers;
    this.log = log;
  }

  /**
   * A call comes in, or its webhook comes again after another node has begun with it.
   *
   * @param otherwise what new calls, and those of this node, are answered
   */
  public String incoming(VoiceWebhook webhook, Function<VoiceWebhook, String> otherwise) {
    if (isHere(webhook)) {
      return otherwise.apply(webhook);
    }
    return switch (soon(takeover.standing(webhook.call()), LOOKING).orElse(Answer.UNKNOWN)) {
      case HELD -> afterStream(webhook, 0, otherwise);
      case OVER -> twiml.hangUp();
      case HERE, UNKNOWN, AWAY -> otherwise.apply(webhook);
    };
  }

  /**
   * A call's stream has ended, and maybe its node with it.
   *
   * @param asked how often the carrier was told to ask again
   * @param otherwise what the calls of this node are answered, and those that nobody knows
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
      case HELD, AWAY -> asked < MOST ? reception.later(call, asked, PAUSE) : otherwise.apply(webhook);
      case OVER -> twiml.hangUp();
      case UNKNOWN -> otherwise.apply(webhook);
    };
  }

  /**
   * A call is over at the carrier. Where no node has it any more its end is written here; a node
   * that may live is given the time to do so.
   *
   * @param told what is done with the end of a call that this node has
   */
  public void over(VoiceWebhook webhook, Consumer<VoiceWebhook> told) {
    if (calls.live().contains(webhook.call()) || next.of(webhook.call()).isPresent()) {
      told.accept(webhook);
    } else {
      bury(webhook, told, 1);
    }
  }

  private void bury(VoiceWebhook webhook, Consumer<VoiceWebhook> told, int tries) {
    if (calls.isDraining()) {
      told.accept(webhook);
      return;
    }
    var unused =
        takeover
            .of(webhook.call())
            .thenAccept(
                answer -> {
                  boolean later = answer == Answer.HELD || answer == Answer.AWAY;
                  if (later && tries < MOST) {
                    Timers.Alarm alarm =
                        timers.after(PAUSE, () -> bury(webhook, told, tries + 1));
                  } else {
                    told.accept(webhook);
                  }
                });
  }

  private boolean isHere(VoiceWebhook webhook) {
    CallId call = webhook.call();
    return webhook.status().terminal()
        || next.of(call).isPresent()
        || calls.live().contains(call)
        || keypad.serves(call);
  }

  private <T> Optional<T> soon(CompletionStage<T> stage, Duration within) {
    if (!waiting.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          stage.toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS));
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
