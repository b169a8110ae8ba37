package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the caller says, on its way to everybody whom it concerns. Used from the mailbox only. */
final class CallerSpeech {
  private final CallScope scope;
  private final Floor floor;
  private final Transcript transcript;
  private final CallTools tools;
  private final ConversationDesk conversations;
  private final CallMeter meter;
  private final BooleanSupplier parting;

  /**
   * Of one call.
   *
   * @param parting whether the last words are being said
   */
  CallerSpeech(
      CallScope scope,
      Floor floor,
      Transcript transcript,
      CallTools tools,
      ConversationDesk conversations,
      CallMeter meter,
      BooleanSupplier parting) {
    this.scope = scope;
    this.floor = floor;
    this.transcript = transcript;
    this.tools = tools;
    this.conversations = conversations;
    this.meter = meter;
    this.parting = parting;
  }

  /** Over a goodbye nobody is asked again, so that whatever is said counts. */
  void started(UtteranceId utterance) {
    boolean counts = parting.getAsBoolean() || conversations.isReplaying();
    if (counts || !floor.startsTorn(utterance)) {
      begins(utterance);
    }
  }

  private void begins(UtteranceId utterance) {
    transcript.callerBegan(utterance);
    tools.callerBegan(utterance);
    floor.callerStarted(utterance);
    conversations.callerBegan();
  }

  /** The agent has said all there was: whoever still speaks is listened to. */
  void agentDone() {
    floor.torn().heardOut().ifPresent(this::begins);
  }

  void stopped(UtteranceId utterance, Duration spoken) {
    meter.callerSpoke(spoken);
    if (floor.torn().isTorn(utterance)) {
      conversations.tornStopped(utterance);
    } else {
      conversations.callerStopped(utterance, spoken);
    }
  }

  /** Words that may still change. */
  void saying(UtteranceId utterance, String soFar) {
    if (!floor.torn().isTorn(utterance)) {
      floor.callerSaying(utterance, soFar);
    }
  }

  void said(UtteranceId utterance, String text) {
    if (floor.torn().isTorn(utterance)) {
      return;
    }
    boolean echo = floor.isEcho(utterance, text);
    if (!echo) {
      transcript.callerSaid(utterance, text);
    }
    if (!echo && !text.isBlank()) {
      scope.tell(new CallNews.CallerSaid(utterance, text, transcript.place(utterance)));
      tools.callerSaid(utterance, text);
    }
    floor.on(new TurnEvent.CallerSaid(utterance, text, echo));
  }

  void unclear(UtteranceId utterance) {
    if (!floor.torn().isTorn(utterance)) {
      floor.on(new TurnEvent.CallerUnclear(utterance));
    }
  }
}
