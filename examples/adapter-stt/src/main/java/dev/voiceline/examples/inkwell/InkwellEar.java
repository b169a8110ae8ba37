package dev.voiceline.examples.inkwell;

import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import java.util.Optional;

/** The transcription of one call. Wishes, messages and alarms take their turns. */
final class InkwellEar implements Transcription {
  private final Turns turns = new Turns(this::faulty);
  private final EarSession session;

  InkwellEar(Dialing dialing, Listening listening, TranscriptionListener listener) {
    session = new EarSession(dialing, listening, new Told(listener), turns);
  }

  void connect() {
    turns.run(session::connect);
  }

  @Override
  public void hear(byte[] audio) {
    turns.run(() -> session.hear(audio));
  }

  @Override
  public void flush() {
    turns.run(session::flush);
  }

  @Override
  public void expect(Listening listening) {
    turns.run(() -> session.expect(listening));
  }

  @Override
  public void close() {
    turns.run(() -> session.finish(Optional.empty()));
  }

  private void faulty(Throwable fault) {
    session.finish(Optional.of(Failures.ownFault(fault)));
  }
}
