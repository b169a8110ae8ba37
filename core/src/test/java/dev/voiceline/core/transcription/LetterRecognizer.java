package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import java.util.function.IntSupplier;

/** Understands packets of 20 ms, each a letter or silence, and dies when its time has come. */
final class LetterRecognizer implements SpeechToText {
  static final byte SILENCE = (byte) 0xFF;
  private static final int PACKET_MS = 20;
  private static final int OVER_MS = 400;

  private final String name;
  private final boolean turns;
  private final IntSupplier lives;

  /**
   * One of a kind.
   *
   * @param lives packets from the first letter on that each of its lines lives
   */
  LetterRecognizer(String name, boolean turns, IntSupplier lives) {
    this.name = name;
    this.turns = turns;
    this.lives = lives;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TranscriptionTraits traits() {
    return turns ? FakeRecognizer.TURNS : FakeRecognizer.PAUSES;
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    listener.ready();
    return new Line(listener, lives.getAsInt());
  }

  private final class Line implements Transcription {
    private final TranscriptionListener tells;
    private final StringBuilder letters = new StringBuilder();
    private int left;
    private int at;
    private int from;
    private int to;
    private boolean begun;
    private boolean dead;

    Line(TranscriptionListener tells, int left) {
      this.tells = tells;
      this.left = left;
    }

    @Override
    public void hear(byte[] audio) {
      for (int i = 0; i < audio.length && !dead; i += PACKET_MS * 8) {
        at += PACKET_MS;
        packet(audio[i]);
        begun |= audio[i] != SILENCE;
        if (begun && --left <= 0) {
          dead = true;
          tells.failed(new ConversationFailure(Kind.RETRYABLE, "dead", "It died."));
          tells.closed();
        }
      }
    }

    private void packet(byte letter) {
      if (letter == SILENCE) {
        if (at - to == OVER_MS && !letters.isEmpty()) {
          over(words());
        }
        return;
      }
      if (letters.isEmpty()) {
        from = at - PACKET_MS;
      }
      letters.append((char) letter);
      to = at;
      tells.interim(words());
    }

    private void over(Words all) {
      letters.setLength(0);
      tells.frozen(all);
      if (turns) {
        tells.turnOver(all);
      } else {
        tells.paused(all.to());
      }
    }

    private Words words() {
      return FakeRecognizer.words(letters.toString(), from, to);
    }

    @Override
    public void flush() {
      tells.flushed();
    }

    @Override
    public void expect(Listening listening) {}

    @Override
    public void close() {
      dead = true;
    }
  }
}
