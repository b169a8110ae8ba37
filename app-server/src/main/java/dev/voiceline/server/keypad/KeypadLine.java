package dev.voiceline.server.keypad;

import dev.voiceline.adapters.twilio.KeypadTwiml;
import dev.voiceline.adapters.twilio.KeypadWebhook;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.NextVerb;
import dev.voiceline.server.carrier.NextVerbs;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Answers the carrier about callers without an agent. Safe for use by any thread. */
public final class KeypadLine {
  private static final int AT_ONCE_SECONDS = 5;
  private static final int NO_STEP = 0;
  private static final KeypadStep BROKEN =
      new KeypadStep.Bye(Languages.standard().english().text(Phrase.OUR_FAULT), Language.ENGLISH);

  private final KeypadDesk desk;
  private final NextVerbs next;
  private final Addresses addresses;
  private final KeypadTwiml twiml = new KeypadTwiml();
  private final VoiceTwiml voice = new VoiceTwiml();

  /** For the callers of one desk. */
  public KeypadLine(KeypadDesk desk, NextVerbs next, Addresses addresses) {
    this.desk = desk;
    this.next = next;
    this.addresses = addresses;
  }

  /**
   * A call's stream has ended: whoever has lost the agent goes on here.
   *
   * @param otherwise what all other calls are answered
   */
  public String afterStream(VoiceWebhook webhook, Function<VoiceWebhook, String> otherwise) {
    status(webhook);
    Optional<Unfinished> unfinished =
        next.of(webhook.call())
            .filter(NextVerb.CarryOn.class::isInstance)
            .map(verb -> ((NextVerb.CarryOn) verb).unfinished());
    return unfinished.isEmpty() || webhook.status().terminal()
        ? otherwise.apply(webhook)
        : said(desk.begin(unfinished.get()));
  }

  /** Whether a caller is served here with nothing but keys. */
  public boolean serves(CallId call) {
    return desk.known().contains(call);
  }

  /** What a caller hears next who is served here with nothing but keys. */
  public Optional<String> due(CallId call) {
    // A step that is none changes nothing.
    return serves(call) ? Optional.of(said(desk.typed(call, NO_STEP, ""))) : Optional.empty();
  }

  /** A call has moved on. */
  public void status(VoiceWebhook webhook) {
    if (webhook.status().terminal()) {
      desk.gone(webhook.call());
    }
  }

  /** A call begins without an agent. Asked twice the answer is the same. */
  String begun(VoiceWebhook webhook) {
    return ended(webhook)
        .orElseGet(
            () ->
                said(
                    desk.begin(
                        AnnouncedCall.incoming(webhook.call(), webhook.from(), webhook.to()))));
  }

  /**
   * A step was answered.
   *
   * @param step as it stood in the address; what is no number is no step, and changes nothing
   */
  String typed(String step, KeypadWebhook webhook) {
    int number = step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : NO_STEP;
    return ended(webhook.about())
        .orElseGet(() -> said(desk.typed(webhook.about().call(), number, webhook.keys())));
  }

  private Optional<String> ended(VoiceWebhook webhook) {
    status(webhook);
    return webhook.status().terminal() ? Optional.of(voice.hangUp()) : Optional.empty();
  }

  /** A step is there at once, but for another thread that may be carrying the same call. */
  private String said(CompletionStage<KeypadStep> step) {
    return twiml.of(soon(step), addresses::keypad);
  }

  private static KeypadStep soon(CompletionStage<KeypadStep> step) {
    try {
      return step.toCompletableFuture().get(AT_ONCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return BROKEN;
    } catch (ExecutionException | TimeoutException broken) {
      return BROKEN;
    }
  }
}
