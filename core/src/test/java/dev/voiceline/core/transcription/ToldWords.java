package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a transcription tells. */
final class ToldWords implements TranscriptionListener {
  final List<String> events = new ArrayList<>();
  final List<Words> frozen = new ArrayList<>();
  final List<Words> turns = new ArrayList<>();
  final List<PartChange> changes = new ArrayList<>();
  final List<ConversationFailure> failures = new ArrayList<>();

  /** Whoever listens has a fault of its own, also when it is told so. */
  boolean breaks;

  @Override
  public void ready() {
    events.add("ready");
  }

  @Override
  public void partChanged(PartChange change) {
    changes.add(change);
  }

  @Override
  public void speechStarted(Duration at) {
    events.add("speech at " + at.toMillis());
  }

  @Override
  public void interim(Words words) {
    breakIfBroken();
    events.add("interim " + words.text());
  }

  @Override
  public void frozen(Words words) {
    frozen.add(words);
    events.add("frozen " + words.text());
  }

  @Override
  public void paused(Duration lastWordEnd) {
    events.add("paused at " + lastWordEnd.toMillis());
  }

  @Override
  public void turnLikelyOver(Words turn) {
    events.add("likely over " + turn.text());
  }

  @Override
  public void turnResumed() {
    events.add("resumed");
  }

  @Override
  public void turnOver(Words turn) {
    turns.add(turn);
    events.add("over " + turn.text());
  }

  @Override
  public void flushed() {
    events.add("flushed");
  }

  @Override
  public void alive() {
    events.add("alive");
  }

  @Override
  public void used(Usage usage) {
    events.add("used");
  }

  @Override
  public void failed(ConversationFailure failure) {
    breakIfBroken();
    failures.add(failure);
    events.add("failed " + failure.kind());
  }

  @Override
  public void closed() {
    events.add("closed");
  }

  private void breakIfBroken() {
    if (breaks) {
      throw new IllegalStateException("broken");
    }
  }
}
