package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.UtteranceId;

/** What each kind of message of the service leads to. Used by one thread at a time. */
final class SessionEvents implements ServerEvent.Visitor {
  private final OpenAiSettings settings;
  private final Session session;
  private final ConversationListener listener;
  private final SpokenLength lengths;
  private boolean garbledBefore;

  SessionEvents(
      OpenAiSettings settings,
      Session session,
      ConversationListener listener,
      SpokenLength lengths) {
    this.settings = settings;
    this.session = session;
    this.listener = listener;
    this.lengths = lengths;
  }

  @Override
  public void sessionCreated() {
    session.created();
  }

  @Override
  public void sessionUpdated(ServerEvent.SessionUpdated event) {
    session.confirmed(event.inputFormat(), event.outputFormat());
  }

  @Override
  public void speechStarted(ServerEvent.SpeechStarted event) {
    UtteranceId utterance = new UtteranceId(event.itemId());
    lengths.started(utterance, event.audioMs());
    listener.callerStarted(utterance);
  }

  @Override
  public void speechStopped(ServerEvent.SpeechStopped event) {
    UtteranceId utterance = new UtteranceId(event.itemId());
    listener.callerStopped(utterance, lengths.stopped(utterance, event.audioMs()));
  }

  @Override
  public void itemAdded(ServerEvent.ItemAdded event) {
    session.itemAdded(event.itemId());
  }

  @Override
  public void transcribed(ServerEvent.Transcribed event) {
    listener.callerSaid(new UtteranceId(event.itemId()), event.text());
    event
        .usage()
        .map(usage -> usage.by(settings.transcription().model()))
        .ifPresent(listener::used);
  }

  @Override
  public void unclear(ServerEvent.Unclear event) {
    listener.callerUnclear(new UtteranceId(event.itemId()));
  }

  @Override
  public void replyCreated(ServerEvent.ReplyCreated event) {
    session.speech().begun(event);
  }

  @Override
  public void itemBegun(ServerEvent.ItemBegun event) {
    session.speech().begun(event);
  }

  @Override
  public void audioDelta(ServerEvent.AudioDelta event) {
    if (!session.speech().audio(event)) {
      garbled();
    }
  }

  @Override
  public void wordsDelta(ServerEvent.WordsDelta event) {
    session.speech().words(event);
  }

  @Override
  public void itemFinished(ServerEvent.ItemFinished event) {
    session.speech().finished(event);
  }

  @Override
  public void functionCalled(ServerEvent.FunctionCalled event) {
    if (session.speech().called(event)) {
      session.tools().requested(event).ifPresent(listener::toolRequested);
    }
  }

  @Override
  public void replyDone(ServerEvent.ReplyDone event) {
    event.usage().map(usage -> usage.by(settings.model())).ifPresent(listener::used);
    session.replyDone(event);
  }

  @Override
  public void refused(ServerEvent.Refused event) {
    session.refused(event.error());
  }

  @Override
  public void ignored() {
    // Rate limits, acknowledgements and kinds that are newer than this code.
  }

  /** Told once: who sends one such message may send thousands. */
  @Override
  public void garbled() {
    if (!garbledBefore) {
      garbledBefore = true;
      session.garbled();
    }
  }
}
