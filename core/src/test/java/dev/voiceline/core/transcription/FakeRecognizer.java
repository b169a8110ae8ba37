package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.media.AudioFormat;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A recognizer that the test speaks for. */
final class FakeRecognizer implements SpeechToText {
  static final TranscriptionTraits TURNS = traits(true, Duration.ofMillis(300));
  static final TranscriptionTraits PAUSES = traits(false, Duration.ofMillis(500));

  final List<Line> lines = new ArrayList<>();
  private final String name;
  private final TranscriptionTraits traits;
  boolean refuses;

  FakeRecognizer(String name, TranscriptionTraits traits) {
    this.name = name;
    this.traits = traits;
  }

  static TranscriptionTraits traits(boolean turns, Duration finalWithin) {
    return new TranscriptionTraits(AudioFormat.PCMU_8K, turns, turns, !turns, true, finalWithin);
  }

  static Words words(String text, int from, int to) {
    return new Words(text, 0.9, Duration.ofMillis(from), Duration.ofMillis(to));
  }

  Line line() {
    return lines.get(lines.size() - 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TranscriptionTraits traits() {
    return traits;
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    Line line = new Line(listening, listener);
    lines.add(line);
    if (refuses) {
      line.dies(Kind.FATAL);
    }
    return line;
  }

  static final class Line implements Transcription {
    final TranscriptionListener tells;
    final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    final List<Listening> expected = new ArrayList<>();
    int flushes;
    int closes;

    Line(Listening listening, TranscriptionListener tells) {
      this.tells = tells;
      expected.add(listening);
    }

    void freezes(String text, int from, int to) {
      tells.frozen(words(text, from, to));
    }

    void dies(Kind kind) {
      tells.failed(new ConversationFailure(kind, "broken", "It broke."));
      tells.closed();
    }

    int heardMs() {
      return heard.size() / 8;
    }

    @Override
    public void hear(byte[] audio) {
      heard.writeBytes(audio);
    }

    @Override
    public void flush() {
      flushes++;
    }

    @Override
    public void expect(Listening listening) {
      expected.add(listening);
    }

    @Override
    public void close() {
      closes++;
    }
  }
}
