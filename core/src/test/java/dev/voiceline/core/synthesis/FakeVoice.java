package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A voice that the test speaks with: a character is 80 ms of its code. */
final class FakeVoice implements TextToSpeech {
  static final int CHARACTER = 640;

  final List<Line> lines = new ArrayList<>();
  private final String name;
  private final SynthesisTraits traits;
  boolean refuses;

  FakeVoice(String name, boolean aligns) {
    this(name, new SynthesisTraits(AudioFormat.PCMU_8K, false, aligns, 1_000));
  }

  FakeVoice(String name, SynthesisTraits traits) {
    this.name = name;
    this.traits = traits;
  }

  Line line() {
    return lines.get(lines.size() - 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SynthesisTraits traits() {
    return traits;
  }

  @Override
  public String sound(Voicing voicing) {
    return voicing.voice().orElse("own") + " " + voicing.language().orElse("any");
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    Line line = new Line(voicing, listener);
    lines.add(line);
    if (refuses) {
      line.dies(Kind.FATAL);
    }
    return line;
  }

  static byte[] audio(String text) {
    byte[] audio = new byte[text.length() * CHARACTER];
    for (int i = 0; i < text.length(); i++) {
      Arrays.fill(audio, i * CHARACTER, (i + 1) * CHARACTER, (byte) text.charAt(i));
    }
    return audio;
  }

  static final class Line implements Synthesis {
    final Voicing voicing;
    final SynthesisListener tells;
    final List<String> asked = new ArrayList<>();
    int closes;

    Line(Voicing voicing, SynthesisListener tells) {
      this.voicing = voicing;
      this.tells = tells;
    }

    void says(SpeechId speech, String text) {
      tells.audio(speech, audio(text));
    }

    void dies(Kind kind) {
      tells.failed(failure(kind));
      tells.closed();
    }

    static ConversationFailure failure(Kind kind) {
      return new ConversationFailure(kind, "broken", "It broke.");
    }

    @Override
    public void speak(SpeechId speech, String piece) {
      asked.add(speech + " " + piece);
    }

    @Override
    public void end(SpeechId speech) {
      asked.add(speech + " end");
    }

    @Override
    public void cancel(SpeechId speech) {
      asked.add(speech + " cancel");
    }

    @Override
    public void close() {
      closes++;
    }
  }
}
