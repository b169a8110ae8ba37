package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import java.util.Optional;

/** Hears one vendor's voice for a call. */
final class RelayedVoice implements SynthesisListener {
  private final Speaker speaker;
  private final RelayedSynthesis relay;
  private final boolean aligns;
  private Optional<Synthesis> synthesis = Optional.empty();
  private boolean speaks;

  RelayedVoice(Speaker speaker, RelayedSynthesis relay) {
    this.speaker = speaker;
    this.relay = relay;
    this.aligns = speaker.vendor().traits().aligns();
  }

  Synthesis open(Voicing voicing) {
    Synthesis opened = speaker.open(voicing, this);
    synthesis = Optional.of(opened);
    return opened;
  }

  TextToSpeech vendor() {
    return speaker.vendor();
  }

  Optional<Synthesis> synthesis() {
    return synthesis;
  }

  /** Whether it tells by itself where words are. */
  boolean aligns() {
    return aligns;
  }

  boolean speaks() {
    return speaks;
  }

  @Override
  public void ready() {
    relay.tell(
        this,
        () -> {
          speaks = true;
          relay.ready();
        });
  }

  @Override
  public void partChanged(PartChange change) {
    relay.tell(this, () -> relay.listener().partChanged(change));
  }

  @Override
  public void audio(SpeechId speech, byte[] audio) {
    relay.tell(this, () -> relay.audio(this, speech, audio));
  }

  @Override
  public void aligned(SpeechId speech, int characters, int millis) {
    relay.tell(this, () -> relay.aligned(speech, characters, millis));
  }

  @Override
  public void spoken(SpeechId speech) {
    relay.tell(this, () -> relay.spoken(this, speech));
  }

  @Override
  public void unspoken(SpeechId speech, ConversationFailure failure) {
    relay.tell(this, () -> relay.unspoken(this, speech, failure));
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
