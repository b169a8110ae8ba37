package dev.voiceline.simulator.deepgram;

/** One socket's dialogue. */
interface Session {
  void opened();

  void text(String message);

  void audio(byte[] bytes);

  void closed(int code);
}
