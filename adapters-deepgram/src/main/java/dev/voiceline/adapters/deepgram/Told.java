package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;

/** Tells the listener: ready once, nothing before it, nothing after the end. */
final class Told {
  private final TranscriptionListener listener;
  private boolean ready;
  private boolean over;

  Told(TranscriptionListener listener) {
    this.listener = listener;
  }

  boolean isOver() {
    return over;
  }

  boolean isReady() {
    return ready;
  }

  void ready() {
    if (!ready && !over) {
      ready = true;
      listener.ready();
    }
  }

  void speechStarted(Duration at) {
    tell(() -> listener.speechStarted(at));
  }

  void interim(Words words) {
    tell(() -> listener.interim(words));
  }

  void frozen(Words words) {
    tell(() -> listener.frozen(words));
  }

  void paused(Duration lastWordEnd) {
    tell(() -> listener.paused(lastWordEnd));
  }

  void turnLikelyOver(Words turn) {
    tell(() -> listener.turnLikelyOver(turn));
  }

  void turnResumed() {
    tell(listener::turnResumed);
  }

  void turnOver(Words turn) {
    tell(() -> listener.turnOver(turn));
  }

  void flushed() {
    tell(listener::flushed);
  }

  void alive() {
    tell(listener::alive);
  }

  void used(String model, Duration audio) {
    if (!over && !audio.isZero()) {
      listener.used(Usage.length(Usage.Work.TRANSCRIPTION, model, audio));
    }
  }

  void failed(ConversationFailure failure) {
    if (!over) {
      listener.failed(failure);
    }
  }

  void closed() {
    if (!over) {
      over = true;
      listener.closed();
    }
  }

  private void tell(Runnable event) {
    if (ready && !over) {
      event.run();
    }
  }
}
