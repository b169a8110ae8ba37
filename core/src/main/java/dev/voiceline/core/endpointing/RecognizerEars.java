package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Takes what one transcription tells to the executor, with its times put right: they count from
 * where it began in the caller's audio.
 */
final class RecognizerEars implements TranscriptionListener {
  private final Recognizer recognizer;
  private final long number;
  private final Duration begin;
  private final Executor serial;

  RecognizerEars(Recognizer recognizer, long number, Duration begin, Executor serial) {
    this.recognizer = recognizer;
    this.number = number;
    this.begin = begin;
    this.serial = serial;
  }

  @Override
  public void ready() {
    serial.execute(() -> recognizer.ready(number));
  }

  @Override
  public void speechStarted(Duration at) {
    tell(new ArbiterEvent.SpeechStarted());
  }

  @Override
  public void interim(Words words) {
    Words placed = placed(words);
    tell(new ArbiterEvent.Interim(placed, since(placed.to())));
  }

  @Override
  public void frozen(Words words) {
    Words placed = placed(words);
    tell(new ArbiterEvent.Frozen(placed, since(placed.to())));
  }

  @Override
  public void paused(Duration lastWordEnd) {
    tell(new ArbiterEvent.Paused(since(lastWordEnd.plus(begin))));
  }

  @Override
  public void turnLikelyOver(Words turn) {
    tell(new ArbiterEvent.TurnLikelyOver());
  }

  @Override
  public void turnResumed() {
    tell(new ArbiterEvent.TurnResumed());
  }

  @Override
  public void turnOver(Words turn) {
    tell(new ArbiterEvent.TurnOver());
  }

  @Override
  public void flushed() {
    tell(new ArbiterEvent.Flushed());
  }

  @Override
  public void alive() {
    serial.execute(() -> recognizer.alive(number));
  }

  @Override
  public void used(Usage usage) {
    serial.execute(() -> recognizer.used(usage));
  }

  @Override
  public void partChanged(PartChange change) {
    serial.execute(() -> recognizer.partChanged(change));
  }

  @Override
  public void failed(ConversationFailure failure) {
    serial.execute(() -> recognizer.failed(number, failure));
  }

  @Override
  public void closed() {
    serial.execute(() -> recognizer.closed(number));
  }

  private void tell(ArbiterEvent event) {
    serial.execute(() -> recognizer.told(number, event));
  }

  private Words placed(Words words) {
    return new Words(
        words.text(), words.confidence(), words.from().plus(begin), words.to().plus(begin));
  }

  private Duration since(Duration end) {
    Duration quiet = recognizer.heard().minus(end);
    return quiet.isNegative() ? Duration.ZERO : quiet;
  }
}
