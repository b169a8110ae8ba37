package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.CallerEar;
import dev.voiceline.core.endpointing.CallerEars;
import dev.voiceline.core.endpointing.EarListener;
import dev.voiceline.core.transcription.Listening;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** An ear that hears what a test says, for one conversation and one thread. */
public final class PlayedEars implements CallerEars, CallerEar {
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();
  private final List<String> remarked = new ArrayList<>();
  private Optional<Listening> listening = Optional.empty();
  private Optional<Consumer<Consumer<EarListener>>> listener = Optional.empty();
  private boolean closed;

  @Override
  public CallerEar open(Listening first, Executor serial, EarListener who) {
    listening = Optional.of(first);
    listener = Optional.of(news -> serial.execute(() -> news.accept(who)));
    return this;
  }

  @Override
  public void hear(byte[] more) {
    audio.writeBytes(more);
  }

  @Override
  public void listen(Listening other) {
    listening = Optional.of(other);
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
      tell(EarListener::closed);
    }
  }

  /** All audio so far. */
  public byte[] audio() {
    return audio.toByteArray();
  }

  /** What the agent has said, as far as the ear was told. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What the agent has said in between, as far as the ear was told. */
  public List<String> remarked() {
    return List.copyOf(remarked);
  }

  /** What is listened for. */
  public Optional<Listening> listening() {
    return listening;
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  /** It can hear. */
  public void ready() {
    tell(EarListener::ready);
  }

  /** A turn begins. */
  public void starts(String utterance) {
    tell(it -> it.callerStarted(new UtteranceId(utterance)));
  }

  /** A turn is likely over. */
  public void likelyOver(String utterance, String words) {
    tell(it -> it.likelyOver(new UtteranceId(utterance), words));
  }

  /** It was not. */
  public void goesOn(String utterance) {
    tell(it -> it.goesOn(new UtteranceId(utterance)));
  }

  /** A turn is over. */
  public void stops(String utterance, Duration spoken) {
    tell(it -> it.callerStopped(new UtteranceId(utterance), spoken));
  }

  /** The words of a turn. */
  public void said(String utterance, String words) {
    tell(it -> it.callerSaid(new UtteranceId(utterance), words));
  }

  /** The words of a turn could not be had. */
  public void unclear(String utterance) {
    tell(it -> it.callerUnclear(new UtteranceId(utterance)));
  }

  /** A whole turn. */
  public void turn(String utterance, String words) {
    starts(utterance);
    stops(utterance, Duration.ofSeconds(1));
    said(utterance, words);
  }

  /** Something goes wrong, and is got over. */
  public void complains() {
    tell(it -> it.failed(failure(Kind.HARMLESS)));
  }

  /** Something goes wrong, and the ear is gone. */
  public void breaks(Kind kind) {
    tell(it -> it.failed(failure(kind)));
    tell(EarListener::closed);
  }

  private void tell(Consumer<EarListener> news) {
    listener.ifPresent(it -> it.accept(news));
  }

  private static ConversationFailure failure(Kind kind) {
    return new ConversationFailure(kind, "ear_trouble", "The recognizer is in trouble.");
  }
}
