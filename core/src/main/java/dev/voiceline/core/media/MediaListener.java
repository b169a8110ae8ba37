package dev.voiceline.core.media;

/** Who is told what happens on the caller's line: one call at a time, in order; none may block. */
public interface MediaListener {
  /** What the caller said: usually 20 ms, in the line's format. The array is the listener's. */
  void audio(byte[] frame);

  /** A mark came back. After a {@code clear} that proves nothing. */
  void markReturned(String name);

  /** The caller pressed a key: {@code 0-9 * # A-D}. */
  void keypad(char digit);

  /** The line is gone. Nothing follows. */
  void closed(LineEnd end);
}
