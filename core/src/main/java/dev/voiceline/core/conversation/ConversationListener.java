package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;

/**
 * Who is told what happens in a dialogue: one call at a time and in order, on a thread of the
 * conversation's; none may block. The rules are those of {@link Conversation}.
 */
public interface ConversationListener {
  /** The dialogue can begin: formats and settings are confirmed by the other side. */
  void ready();

  /** The caller began to speak. */
  void callerStarted(UtteranceId utterance);

  /**
   * The caller fell silent.
   *
   * @param spoken how long the sound itself lasted, in the time of the audio: without the silence
   *     by which its end was noticed, and however fast the audio was delivered
   */
  void callerStopped(UtteranceId utterance, Duration spoken);

  /**
   * What the caller's speech is understood as while it goes on, or before that is certain; it may
   * still change. Whoever does not know it does not tell it.
   */
  default void callerSaying(UtteranceId utterance, String soFar) {}

  /** What the caller's speech was understood as; blank when there were no words in it. */
  void callerSaid(UtteranceId utterance, String text);

  /** There was speech, and its words could not be had. It counts as words. */
  void callerUnclear(UtteranceId utterance);

  /** A reply has begun, asked for or not. */
  void replyStarted(ReplyId reply);

  /** Audio of an item, in the format of the traits. The array is the listener's. */
  void audio(ItemId item, byte[] audio);

  /** More of the words of an item; they may run ahead of or behind its audio. */
  void text(ItemId item, String more);

  /**
   * Which words of an item belong to which of its audio, where the other side knows.
   *
   * @param characters how many of its characters have begun
   * @param millis at this time, from its first sample
   */
  default void aligned(ItemId item, int characters, int millis) {}

  /**
   * The audio of an item breaks off: of its words no more than so many characters are spoken in it.
   * Told before {@link #itemGenerated}, or before the end of the reply.
   */
  default void brokeOff(ItemId item, int characters) {}

  /** All of an item has been told. That is not yet heard. */
  void itemGenerated(ItemId item);

  /** A reply is complete as far as the other side goes. */
  void replyGenerated(ReplyId reply, ReplyOutcome outcome);

  /** The agent wants a function run. */
  void toolRequested(ToolRequest request);

  /** The first audio of a reply has been told, and this is how it came about. */
  default void timed(ReplyTimes times) {}

  /** What a reply or a transcription cost. */
  void used(Usage usage);

  /** A part of it goes on with another vendor. No end, and no failure of the whole. */
  default void partChanged(PartChange change) {}

  /** Something went wrong. */
  void failed(ConversationFailure failure);

  /** The end. Nothing follows. */
  void closed();
}
