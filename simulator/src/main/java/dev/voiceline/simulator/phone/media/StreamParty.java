package dev.voiceline.simulator.phone.media;

/** Who is at the phone's end of a stream. One call at a time; none may block. */
public interface StreamParty {
  /** The stream has begun; beats follow. */
  void streamStarted();

  /** What the person does in the next 20 ms. */
  Beat next();

  /**
   * 20 ms have been exchanged.
   *
   * @param atMs when, in milliseconds since the stream started: {@code sent} ended then and {@code
   *     played} begins then
   */
  void exchanged(long atMs, Beat sent, byte[] played);

  /** The stream is over, or never came about. Told once. */
  void streamEnded(StreamEnd end);
}
