package dev.voiceline.core.turn;

/**
 * Who is told what the caller comes to hear. On the thread that brought the news, outside any lock.
 */
public interface PlayoutListener {
  /**
   * Audio went out to a silent line.
   *
   * @param filler whether it only says that the agent is still there
   */
  void audible(boolean filler);

  /**
   * The first audio of a reply went out.
   *
   * @param filler whether it only says that the agent is still there
   * @param inMs how long until the caller hears it: what was sent before is played first
   */
  void replyAudible(boolean filler, int inMs);

  /** All that was generated has been heard. */
  void playedOut();

  /** An item was heard whole, or cut. */
  void settled(SpokenItem item);
}
