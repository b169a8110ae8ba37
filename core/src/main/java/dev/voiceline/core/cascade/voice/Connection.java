package dev.voiceline.core.cascade.voice;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import java.util.Optional;
import java.util.concurrent.Executor;

/** One time that the voice was opened. What it tells once it is replaced is passed over. */
final class Connection implements SynthesisListener {
  private final Voice voice;
  private final Executor serial;
  final Voicing voicing;
  final Optional<Voicing> before;
  Synthesis line = new Unopened();
  boolean worked;
  private ConversationFailure last =
      new ConversationFailure(Kind.RETRYABLE, "voice_closed", "The voice has ended unasked.");

  /**
   * Not opened yet.
   *
   * @param before how the agent spoke until now, if this is a change
   */
  Connection(Voice voice, Executor serial, Voicing voicing, Optional<Voicing> before) {
    this.voice = voice;
    this.serial = serial;
    this.voicing = voicing;
    this.before = before;
  }

  @Override
  public void ready() {
    ifCurrent(() -> voice.ready(this));
  }

  @Override
  public void audio(SpeechId speech, byte[] audio) {
    ifCurrent(() -> voice.audio(speech, audio));
  }

  @Override
  public void aligned(SpeechId speech, int characters, int millis) {
    ifCurrent(() -> voice.aligned(speech, characters, millis));
  }

  @Override
  public void spoken(SpeechId speech) {
    ifCurrent(() -> voice.spoken(speech));
  }

  @Override
  public void unspoken(SpeechId speech, ConversationFailure failure) {
    ifCurrent(() -> voice.unspoken(speech, failure));
  }

  @Override
  public void partChanged(PartChange change) {
    ifCurrent(() -> voice.partChanged(change));
  }

  /** It costs what it costs, also when it has been replaced. */
  @Override
  public void used(Usage usage) {
    serial.execute(() -> voice.used(usage));
  }

  @Override
  public void failed(ConversationFailure failure) {
    ifCurrent(
        () -> {
          last = ends(failure) ? failure : last;
          voice.failed(failure);
        });
  }

  @Override
  public void closed() {
    serial.execute(() -> voice.ended(this, last));
  }

  private static boolean ends(ConversationFailure failure) {
    return failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE;
  }

  private void ifCurrent(Runnable news) {
    serial.execute(
        () -> {
          if (voice.isCurrent(this)) {
            news.run();
          }
        });
  }

  /** Nothing is said to a voice before there is one. */
  private static final class Unopened implements Synthesis {
    @Override
    public void speak(SpeechId speech, String piece) {}

    @Override
    public void end(SpeechId speech) {}

    @Override
    public void cancel(SpeechId speech) {}

    @Override
    public void close() {}
  }
}
