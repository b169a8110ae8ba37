package dev.voiceline.core.transcription;

/** A vendor, with an account, that writes down what is said. Safe for use by any thread. */
public interface SpeechToText {
  /** A short name for logs and metrics, such as {@code deepgram}. */
  String name();

  /** What it can do. */
  TranscriptionTraits traits();

  /**
   * Starts to open a transcription and returns at once. Trouble is told to the listener, never
   * thrown.
   */
  Transcription open(Listening listening, TranscriptionListener listener);
}
