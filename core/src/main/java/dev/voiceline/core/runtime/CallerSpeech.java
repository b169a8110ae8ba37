package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;

/** What the caller says, on its way to everybody whom it concerns. Used from the mailbox only. */
final class CallerSpeech {
  private final CallScope scope;
  private final Floor floor;
  private final Transcript transcript;
  private final CallTools tools;
  private final ConversationDesk conversations;
  private final CallMeter meter;

  CallerSpeech(
      CallScope scope,
      Floor floor,
      Transcript transcript,
      CallTools tools,
      ConversationDesk conversations,
      CallMeter meter) {
    this.scope = scope;
    this.floor = floor;
    this.transcript = transcript;
    this.tools = tools;
    this.conversations = conversations;
    this.meter = meter;
  }

  void started(UtteranceId utterance) {
    if (!floor.startsTorn(utterance)) {
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
      floor.stoppedTorn(utterance);
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
