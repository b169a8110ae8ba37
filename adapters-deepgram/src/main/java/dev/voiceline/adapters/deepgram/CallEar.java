package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import java.util.Optional;

/** The transcription of one call. Wishes and messages take their turns. */
final class CallEar implements Transcription {
  private final SerialTasks turns = new SerialTasks(this::faulty);
  private final ListenSession session;

  CallEar(Dialing dialing, Listening listening, TranscriptionListener listener) {
    session = new ListenSession(dialing, listening, new Told(listener), turns);
  }

  void connect() {
    turns.execute(session::connect);
  }

  @Override
  public void hear(byte[] audio) {
    turns.execute(() -> session.hear(audio));
  }

  @Override
  public void flush() {
    turns.execute(session::flush);
  }

  @Override
  public void expect(Listening listening) {
    turns.execute(() -> session.expect(listening));
  }

  @Override
  public void close() {
    turns.execute(() -> session.finish(Optional.empty()));
  }

  private void faulty(Throwable fault) {
    session.finish(Optional.of(Failures.ownFault(fault)));
  }
}
