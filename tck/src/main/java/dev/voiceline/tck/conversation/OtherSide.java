package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ReplyOutcome;
import java.time.Duration;
import java.util.Map;

/**
 * What the other side of a conversation can be made to do. It does nothing by itself: no reply, no
 * turn, no answer. The names of utterances, replies, items and tool requests are the kit's; a bench
 * maps them to the vendor's ids. Every method sees to it that the connection stands, keeps the
 * order of the calls, and may return before the conversation has noticed.
 */
public interface OtherSide {
  /** Confirms the formats and settings. Called again, it confirms them again. */
  void confirms();

  /** Instead of confirming: says that this account may not hold conversations, and goes away. */
  void refuses();

  /** Notices that the caller begins to speak. */
  void callerStarts(String utterance);

  /**
   * Notices that the caller fell silent; from now on the utterance is part of what it remembers. It
   * says so at once, as it does when audio is delivered faster than it is spoken.
   *
   * @param spoken how long the sound lasted in the time of the audio, without the silence after it
   */
  void callerStops(String utterance, Duration spoken);

  /** Has understood the utterance. */
  void understands(String utterance, String words);

  /** Cannot find out the words of the utterance. */
  void failsToUnderstand(String utterance);

  /** Begins a reply: the one it was asked for, or one of its own accord. One at a time. */
  void beginsReply(String reply);

  /**
   * Speaks more of an item of the running reply, whole frames in the format of the traits; the item
   * begins with the first.
   */
  void speaks(String item, byte[] audio);

  /** Gives more words of an item of the running reply. */
  void words(String item, String more);

  /** Has told all of an item. */
  void finishesItem(String item);

  /** Ends the running reply, with all the vendor's messages that this outcome has. */
  void endsReply(ReplyOutcome outcome);

  /**
   * Asks for a tool in the running reply, piece by piece if the vendor does so, and completes the
   * request.
   */
  void asksForTool(String request, String tool, Map<String, String> arguments);

  /** Tells a complete request once more, as vendors do who mention it in several messages. */
  void repeatsToolRequest(String request);

  /** Begins to ask for a tool in the running reply and never completes it. */
  void breaksOffToolRequest(String request, String tool);

  /** Refuses one request or reports a small fault, and goes on. */
  void complains();

  /** Reports that the conversation has lasted as long as it may, and goes away. */
  void expires();

  /** Breaks the connection without a word. */
  void drops();

  /** Sends several messages that make no sense: broken syntax, unknown kinds, missing fields. */
  void garbles();
}
