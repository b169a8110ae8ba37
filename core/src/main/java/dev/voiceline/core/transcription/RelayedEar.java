package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import java.time.Duration;
import java.util.Optional;

/** Hears one recognizer for a call, in the times of the call: its own begin where it was put in. */
final class RelayedEar implements TranscriptionListener {
  private final SpeechToText recognizer;
  private final TranscriptionTraits traits;
  private final Duration since;
  private final RelayedTranscription relay;
  private Optional<Transcription> transcription = Optional.empty();
  private boolean listens;

  RelayedEar(SpeechToText recognizer, Duration since, RelayedTranscription relay) {
    this.recognizer = recognizer;
    this.traits = recognizer.traits();
    this.since = since;
    this.relay = relay;
  }

  Transcription open(Listening listening) {
    Transcription opened = recognizer.open(listening, this);
    transcription = Optional.of(opened);
    return opened;
  }

  SpeechToText recognizer() {
    return recognizer;
  }

  Optional<Transcription> transcription() {
    return transcription;
  }

  boolean listens() {
    return listens;
  }

  @Override
  public void ready() {
    relay.tell(
        this,
        () -> {
          listens = true;
          relay.ready();
        });
  }

  @Override
  public void partChanged(PartChange change) {
    relay.tell(this, () -> relay.listener().partChanged(change));
  }

  @Override
  public void speechStarted(Duration at) {
    relay.tell(this, () -> relay.listener().speechStarted(at.plus(since)));
  }

  @Override
  public void interim(Words words) {
    relay.tell(this, () -> relay.told().interim(words.later(since)));
  }

  /**
   * Only that shows that it works: one that dies of a sound each time that it hears it has had
   * words before it did.
   */
  @Override
  public void frozen(Words words) {
    relay.tell(
        this,
        () -> {
          if (!words.isBlank()) {
            relay.works();
          }
          relay.told().frozen(words.later(since));
        });
  }

  @Override
  public void paused(Duration lastWordEnd) {
    relay.tell(
        this,
        () ->
            relay
                .told()
                .paused(lastWordEnd.plus(since), traits.endsTurns(), held(relay.listening())));
  }

  /** How much longer than the vendor's own a pause must last that ends a turn. */
  private static Duration held(Listening listening) {
    return switch (listening.patience()) {
      case SHORT -> Duration.ZERO;
      case USUAL -> Duration.ofMillis(400);
      case LONG -> Duration.ofMillis(1_200);
    };
  }

  @Override
  public void turnLikelyOver(Words turn) {
    relay.tell(this, () -> relay.told().likelyOver(turn.later(since)));
  }

  @Override
  public void turnResumed() {
    relay.tell(this, () -> relay.told().resumed());
  }

  @Override
  public void turnOver(Words turn) {
    relay.tell(this, () -> relay.told().over(turn.later(since)));
  }

  @Override
  public void flushed() {
    relay.tell(this, relay::flushed);
  }

  @Override
  public void alive() {
    relay.tell(this, () -> relay.listener().alive());
  }

  @Override
  public void used(Usage usage) {
    relay.used(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    relay.tell(this, () -> relay.failed(this, failure));
  }

  @Override
  public void closed() {
    relay.closed(this);
  }
}
