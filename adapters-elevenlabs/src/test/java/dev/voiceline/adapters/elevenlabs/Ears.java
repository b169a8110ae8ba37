package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.tck.synthesis.RecordedSynthesis;
import dev.voiceline.tck.synthesis.Told;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Understands what a voice says, and keeps the bill. */
final class Ears implements SynthesisListener {
  final RecordedSynthesis told = new RecordedSynthesis(AudioFormat.PCMU_8K);
  final List<Usage> used = new CopyOnWriteArrayList<>();

  /** The words of a speech. */
  String words(SpeechId speech) {
    ToneEar ear = new ToneEar();
    ear.hear(told.audioOf(speech));
    return ear.text().strip();
  }

  /** The characters of a speech, with their times. */
  List<HeardCharacter> characters(SpeechId speech) {
    ToneEar ear = new ToneEar();
    ear.hear(told.audioOf(speech));
    return ear.characters();
  }

  List<Told.Aligned> places(SpeechId speech) {
    return told.all(Told.Aligned.class).stream()
        .filter(place -> place.speech().equals(speech))
        .toList();
  }

  boolean spoke(SpeechId speech) {
    return told.events().contains(new Told.Spoken(speech));
  }

  boolean isClosed() {
    return told.has(1, Told.Closed.class);
  }

  /** The codes of all failures, in order. */
  List<String> failures() {
    return told.all(Told.Failed.class).stream().map(failed -> failed.failure().code()).toList();
  }

  /** The failure that ended it. */
  ConversationFailure lastFailure() {
    List<Told.Failed> all = told.all(Told.Failed.class);
    return all.get(all.size() - 1).failure();
  }

  @Override
  public void ready() {
    told.ready();
  }

  @Override
  public void audio(SpeechId speech, byte[] audio) {
    told.audio(speech, audio);
  }

  @Override
  public void aligned(SpeechId speech, int characters, int millis) {
    told.aligned(speech, characters, millis);
  }

  @Override
  public void spoken(SpeechId speech) {
    told.spoken(speech);
  }

  @Override
  public void unspoken(SpeechId speech, ConversationFailure failure) {
    told.unspoken(speech, failure);
  }

  @Override
  public void used(Usage usage) {
    used.add(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    told.failed(failure);
  }

  @Override
  public void closed() {
    told.closed();
  }
}
