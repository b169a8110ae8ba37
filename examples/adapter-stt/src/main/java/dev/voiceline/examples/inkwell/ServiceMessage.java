package dev.voiceline.examples.inkwell;

/** What the service tells. Times are milliseconds of the audio that came over the same socket. */
sealed interface ServiceMessage {
  /** It listens: audio may come. */
  record Listens() implements ServiceMessage {}

  /** Words that may still change. */
  record Partial(Said said) implements ServiceMessage {}

  /** Words that do not. */
  record Final(Said said) implements ServiceMessage {}

  /** The speaker has paused since the last words. */
  record Paused() implements ServiceMessage {}

  /** Everything before that flush has been told. */
  record Flushed(int id) implements ServiceMessage {}

  /**
   * Something is not as it should be, and goes on.
   *
   * @param code one word
   */
  record Notice(String code) implements ServiceMessage {}

  /** One that is not known, not whole or no message at all. */
  record Unknown() implements ServiceMessage {}

  /** A stretch of speech. It may hold health data, so only its length is printed. */
  record Said(String text, double sure, long fromMs, long toMs) {
    @Override
    public String toString() {
      return "Said[" + text.length() + " characters]";
    }
  }
}
