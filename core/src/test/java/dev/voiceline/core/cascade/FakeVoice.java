package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A voice in the hands of a test. */
final class FakeVoice implements TextToSpeech {
  final List<Opened> opened = new ArrayList<>();

  @Override
  public String name() {
    return "voice";
  }

  @Override
  public SynthesisTraits traits() {
    return new SynthesisTraits(AudioFormat.PCMU_8K, true, true, 1_000);
  }

  @Override
  public String sound(Voicing voicing) {
    return voicing.voice().orElse("usual") + voicing.language().orElse("");
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    Opened next = new Opened(voicing, listener);
    opened.add(next);
    return next;
  }

  Opened last() {
    return opened.get(opened.size() - 1);
  }

  /** One connection. */
  static final class Opened implements Synthesis {
    final Voicing voicing;
    final SynthesisListener listener;
    final Map<SpeechId, StringBuilder> speeches = new LinkedHashMap<>();
    final List<SpeechId> ended = new ArrayList<>();
    final List<SpeechId> canceled = new ArrayList<>();
    final List<String> pieces = new ArrayList<>();
    boolean closed;
    boolean broken;

    /** What it does when it is closed, before it tells its end. */
    Runnable leaving = () -> {};

    /** Whether it never tells that it has ended. */
    boolean keepsSilent;

    Opened(Voicing voicing, SynthesisListener listener) {
      this.voicing = voicing;
      this.listener = listener;
    }

    @Override
    public void speak(SpeechId speech, String piece) {
      speeches.computeIfAbsent(speech, any -> new StringBuilder()).append(piece);
      pieces.add(piece);
    }

    @Override
    public void end(SpeechId speech) {
      ended.add(speech);
    }

    @Override
    public void cancel(SpeechId speech) {
      canceled.add(speech);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        leaving.run();
        if (!keepsSilent) {
          listener.closed();
        }
      }
    }

    SpeechId lastSpeech() {
      return List.copyOf(speeches.keySet()).get(speeches.size() - 1);
    }

    String text(SpeechId speech) {
      return String.valueOf(speeches.get(speech));
    }

    /** Audio of the last speech. */
    void sounds(int millis) {
      listener.audio(lastSpeech(), new byte[AudioFormat.PCMU_8K.bytes(millis)]);
    }

    /** The last speech, to its end. */
    void spoken() {
      listener.spoken(lastSpeech());
    }

    void speaksAll(int millis) {
      sounds(millis);
      spoken();
    }

    void breaks(ConversationFailure failure) {
      broken = true;
      listener.failed(failure);
      listener.closed();
    }
  }
}
