package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.CallerEar;
import dev.voiceline.core.endpointing.CallerEars;
import dev.voiceline.core.endpointing.EarListener;
import dev.voiceline.core.transcription.Listening;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** An ear in the hands of a test. */
final class FakeEars implements CallerEars, CallerEar {
  final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  final List<String> asked = new ArrayList<>();
  final List<String> remarked = new ArrayList<>();
  final List<Listening> listenings = new ArrayList<>();
  private Executor serial = Runnable::run;
  private EarListener listener;
  boolean closed;

  /** What it tells when it is closed, before its end. */
  Consumer<EarListener> leaving = it -> {};

  @Override
  public CallerEar open(Listening listening, Executor executor, EarListener who) {
    listenings.add(listening);
    serial = executor;
    listener = who;
    return this;
  }

  @Override
  public void hear(byte[] more) {
    audio.writeBytes(more);
  }

  @Override
  public void listen(Listening listening) {
    listenings.add(listening);
  }

  @Override
  public void asked(String words) {
    asked.add(words);
  }

  @Override
  public void remarked(String words) {
    remarked.add(words);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      leaving.accept(listener);
      goes();
    }
  }

  void ready() {
    tell(EarListener::ready);
  }

  void starts(String utterance) {
    tell(it -> it.callerStarted(new UtteranceId(utterance)));
  }

  void likelyOver(String utterance, String words) {
    tell(it -> it.likelyOver(new UtteranceId(utterance), words));
  }

  void goesOn(String utterance) {
    tell(it -> it.goesOn(new UtteranceId(utterance)));
  }

  void stops(String utterance) {
    tell(it -> it.callerStopped(new UtteranceId(utterance), Duration.ofSeconds(1)));
  }

  void said(String utterance, String words) {
    tell(it -> it.callerSaid(new UtteranceId(utterance), words));
  }

  void unclear(String utterance) {
    tell(it -> it.callerUnclear(new UtteranceId(utterance)));
  }

  /** A whole turn. */
  void turn(String utterance, String words) {
    starts(utterance);
    stops(utterance);
    said(utterance, words);
  }

  void fails(ConversationFailure failure) {
    tell(it -> it.failed(failure));
  }

  void goes() {
    tell(EarListener::closed);
  }

  private void tell(Consumer<EarListener> news) {
    serial.execute(() -> news.accept(listener));
  }
}
