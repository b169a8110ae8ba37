package dev.voiceline.tck.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.tck.Breaches;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what a voice tells, and notices by itself what it must never do. Safe for use by any
 * thread.
 */
public final class RecordedSynthesis implements SynthesisListener {
  private final Breaches breaches = new Breaches();
  private final OrderOfSpeech order;
  private final List<Told> events = new ArrayList<>();
  private final Map<SpeechId, ByteArrayOutputStream> audio = new LinkedHashMap<>();

  /** For audio of that format. */
  public RecordedSynthesis(AudioFormat format) {
    order = new OrderOfSpeech(breaches, format);
  }

  @Override
  public void ready() {
    note(new Told.Ready());
  }

  @Override
  public void audio(SpeechId speech, byte[] more) {
    synchronized (this) {
      audio.computeIfAbsent(speech, fresh -> new ByteArrayOutputStream()).writeBytes(more);
    }
    note(new Told.Audio(speech, more.length));
  }

  @Override
  public void aligned(SpeechId speech, int characters, int millis) {
    note(new Told.Aligned(speech, characters, millis));
  }

  @Override
  public void spoken(SpeechId speech) {
    note(new Told.Spoken(speech));
  }

  @Override
  public void unspoken(SpeechId speech, ConversationFailure failure) {
    note(new Told.Unspoken(speech, failure));
  }

  /** Costs are no part of any rule, except that nothing follows the end. */
  @Override
  public void used(Usage usage) {
    breaches.watch("used", () -> {});
  }

  @Override
  public void failed(ConversationFailure failure) {
    note(new Told.Failed(failure));
  }

  @Override
  public void closed() {
    note(new Told.Closed());
  }

  /** Everything, in order. */
  public synchronized List<Told> events() {
    return List.copyOf(events);
  }

  /** Everything of one kind, in order. */
  public <T extends Told> List<T> all(Class<T> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether so many of a kind have been told. */
  public boolean has(int count, Class<? extends Told> kind) {
    return all(kind).size() >= count;
  }

  /** All audio of a speech. */
  public synchronized byte[] audioOf(SpeechId speech) {
    ByteArrayOutputStream bytes = audio.get(speech);
    return bytes == null ? new byte[0] : bytes.toByteArray();
  }

  /** What was noticed. */
  public Breaches breaches() {
    return breaches;
  }

  private void note(Told event) {
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
