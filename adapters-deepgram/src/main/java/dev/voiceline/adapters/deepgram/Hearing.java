package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;

/**
 * Makes sense of what the service says of one caller's speech, over all the sockets of a call. Used
 * by one thread at a time.
 */
interface Hearing {
  /**
   * The service says something about the speech.
   *
   * @param times of the socket that it came by
   * @return whether it is a message of that kind
   */
  boolean received(String type, JsonObject message, TimeMap times);

  /** Audio before this, in ms, was dealt with: nobody needs to hear it again. */
  long settledMs();

  /**
   * Another socket listens from there on. Words that are older and not frozen yet are never heard
   * again: they count as they were heard.
   */
  void restarted(long fromMs);

  /** Whether words were told whose turn or utterance nobody has ended. */
  boolean owesEnd();

  /** Ends it, since the service cannot know of words that another socket heard. */
  void settle();
}
