package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
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

/** A voice that sounds when a test says so, for one thread. */
public final class PlayedVoice implements TextToSpeech {
  private final List<Opened> opened = new ArrayList<>();

  @Override
  public String name() {
    return "played-voice";
  }

  @Override
  public SynthesisTraits traits() {
    return new SynthesisTraits(AudioFormat.PCMU_8K, true, true, 1_000);
  }

  @Override
  public String sound(Voicing voicing) {
    return voicing.voice().orElse("usual");
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    Opened next = new Opened(voicing, listener);
    opened.add(next);
    return next;
  }

  /** Every time that it was opened. */
  public List<Opened> opened() {
    return List.copyOf(opened);
  }

  /** The last time that it was opened. */
  public Opened last() {
    return opened.get(opened.size() - 1);
  }

  /** One time that it was opened. */
  public static final class Opened implements Synthesis {
    private final Voicing voicing;
    private final SynthesisListener listener;
    private final Map<SpeechId, StringBuilder> speeches = new LinkedHashMap<>();
    private final List<SpeechId> ended = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private boolean closed;

    Opened(Voicing voicing, SynthesisListener listener) {
      this.voicing = voicing;
      this.listener = listener;
    }

    @Override
    public void speak(SpeechId speech, String piece) {
      speeches.computeIfAbsent(speech, fresh -> new StringBuilder()).append(piece);
      pieces.add(piece);
    }

    @Override
    public void end(SpeechId speech) {
      ended.add(speech);
    }

    @Override
    public void cancel(SpeechId speech) {
      ended.remove(speech);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        listener.closed();
      }
    }

    /** In which manner. */
    public Voicing voicing() {
      return voicing;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
      return closed;
    }

    /** The speeches that were begun, in order. */
    public List<SpeechId> speeches() {
      return List.copyOf(speeches.keySet());
    }

    /** The speeches that were handed over whole and not told as spoken, in order. */
    public List<SpeechId> ended() {
      return List.copyOf(ended);
    }

    /** All pieces, in order. */
    public List<String> pieces() {
      return List.copyOf(pieces);
    }

    /** The words of a speech so far. */
    public String text(SpeechId speech) {
      return String.valueOf(speeches.get(speech));
    }

    /** The speech that was begun last. */
    public SpeechId lastSpeech() {
      return speeches().get(speeches.size() - 1);
    }

    /** It can speak. */
    public void ready() {
      listener.ready();
    }

    /** Audio of a speech. */
    public void sounds(SpeechId speech, byte[] audio) {
      listener.audio(speech, audio);
    }

    /** So much silence, of the speech that was begun last. */
    public void sounds(int millis) {
      sounds(lastSpeech(), new byte[AudioFormat.PCMU_8K.bytes(millis)]);
    }

    /** How characters lie on the audio of a speech. */
    public void aligns(SpeechId speech, int characters, int millis) {
      listener.aligned(speech, characters, millis);
    }

    /** A speech is spoken. */
    public void spoken(SpeechId speech) {
      ended.remove(speech);
      listener.spoken(speech);
    }

    /** The speech that was begun last, to its end. */
    public void speaksAll(int millis) {
      sounds(millis);
      spoken(lastSpeech());
    }

    /** A speech cannot be spoken. */
    public void doesNotSpeak(SpeechId speech, Kind kind) {
      listener.unspoken(speech, failure(kind));
    }

    /** Something goes wrong, and the voice is gone. */
    public void breaks(Kind kind) {
      listener.failed(failure(kind));
      listener.closed();
    }

    private static ConversationFailure failure(Kind kind) {
      return new ConversationFailure(kind, "voice_trouble", "The voice is in trouble.");
    }
  }
}
