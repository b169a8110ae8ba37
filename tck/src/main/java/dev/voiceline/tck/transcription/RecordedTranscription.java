package dev.voiceline.tck.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.Words;
import dev.voiceline.tck.Breaches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes down what a transcription tells, and notices by itself what it must never do. Safe for use
 * by any thread.
 */
public final class RecordedTranscription implements TranscriptionListener {
  private final Breaches breaches = new Breaches();
  private final OrderOfHearing order = new OrderOfHearing(breaches);
  private final List<Heard> events = new ArrayList<>();
  private final List<Usage> usages = new ArrayList<>();
  private int signsOfLife;

  @Override
  public void ready() {
    note(new Heard.Ready());
  }

  @Override
  public void speechStarted(Duration at) {
    note(new Heard.SpeechStarted(at));
  }

  @Override
  public void interim(Words words) {
    note(new Heard.Interim(words));
  }

  @Override
  public void frozen(Words words) {
    note(new Heard.Frozen(words));
  }

  @Override
  public void paused(Duration lastWordEnd) {
    note(new Heard.Paused(lastWordEnd));
  }

  @Override
  public void turnLikelyOver(Words turn) {
    note(new Heard.LikelyOver(turn));
  }

  @Override
  public void turnResumed() {
    note(new Heard.Resumed());
  }

  @Override
  public void turnOver(Words turn) {
    note(new Heard.Over(turn));
  }

  @Override
  public void flushed() {
    note(new Heard.Flushed());
  }

  /** Often, and no event of its own. */
  @Override
  public void alive() {
    breaches.watch(
        "alive",
        () -> {
          synchronized (this) {
            signsOfLife++;
          }
        });
  }

  /** Costs are no part of any rule. */
  @Override
  public void used(Usage usage) {
    breaches.watch(
        "used",
        () -> {
          synchronized (this) {
            usages.add(usage);
          }
        });
  }

  @Override
  public void failed(ConversationFailure failure) {
    note(new Heard.Failed(failure));
  }

  @Override
  public void closed() {
    note(new Heard.Closed());
  }

  /** Everything, in order. */
  public synchronized List<Heard> events() {
    return List.copyOf(events);
  }

  /** Everything of one kind, in order. */
  public <T extends Heard> List<T> all(Class<T> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether so many of a kind have been told. */
  public boolean has(int count, Class<? extends Heard> kind) {
    return all(kind).size() >= count;
  }

  /** All frozen words, one blank between them. */
  public String frozenText() {
    return all(Heard.Frozen.class).stream()
        .map(frozen -> frozen.words().text().strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** How often the other side has shown that it hears. */
  public synchronized int signsOfLife() {
    return signsOfLife;
  }

  /** What it cost. */
  public synchronized List<Usage> usages() {
    return List.copyOf(usages);
  }

  /** What was noticed. */
  public Breaches breaches() {
    return breaches;
  }

  private void note(Heard event) {
    breaches.watch(
        event.getClass().getSimpleName(),
        () -> {
          synchronized (this) {
            order.check(event);
            events.add(event);
          }
        });
  }
}
