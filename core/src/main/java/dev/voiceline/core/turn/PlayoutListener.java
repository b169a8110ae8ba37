package dev.voiceline.core.turn;

/**
 * Who is told what the caller comes to hear. On the thread that brought the news, outside any lock.
 */
public interface PlayoutListener {
  /** Audio went out to a silent line. */
  void audible();

  /** All that was generated has been heard. */
  void playedOut();

  /** An item was heard whole, or cut. */
  void settled(SpokenItem item);
}
