package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolAnswer;

/**
 * A spoken dialogue held by somebody else: a realtime model, or a cascade of recognizer, chat model
 * and voice. It knows nothing of telephone calls. All methods may be called by any thread, return
 * at once and never block; after {@link #close} or after {@code closed} was told they do nothing.
 *
 * <ul>
 *   <li>{@code CONV-01} {@code ready} is told once, before anything else but a failure. What was
 *       heard before is held, within a bound, and delivered in order.
 *   <li>{@code CONV-02} the caller's audio reaches the other side unchanged, in order and complete.
 *   <li>{@code CONV-03} a reply's audio and text are told in order, between its {@code
 *       replyStarted} and {@code replyGenerated}. A reply in which nothing came that can be heard
 *       or done has failed, whatever the other side calls it.
 *   <li>{@code CONV-04} at most one reply is generated at a time; one asked for meanwhile waits for
 *       the end of the running one.
 *   <li>{@code CONV-05} a tool request is told once per id, and only when it is complete.
 *   <li>{@code CONV-06} a tool answer is delivered at most once per id.
 *   <li>{@code CONV-07} after {@link #interrupted} the other side remembers each named item as far
 *       as it was heard, never more than was generated; an item heard for 0 ms is forgotten, not
 *       cut at 0.
 *   <li>{@code CONV-08} after {@link #interrupted} no more audio of the interrupted reply is told,
 *       however late it arrives; a reply that is still being generated is ended. A reply that was
 *       withdrawn before it began is not told at all.
 *   <li>{@code CONV-09} every failure is classed, and only a fatal or retryable one is followed by
 *       {@code closed}.
 *   <li>{@code CONV-10} {@code closed} is told exactly once, also after {@link #close}, and nothing
 *       follows it.
 *   <li>{@code CONV-11} the brief's history is in the dialogue before the first reply, and nobody
 *       is greeted again.
 *   <li>{@code CONV-12} {@code callerStarted}, {@code callerStopped} and {@code callerSaid} or
 *       {@code callerUnclear} of one stretch of speech carry one id; the words may come much later
 *       than the others. The length told is that of the sound, in the time of the audio, give or
 *       take some 150 ms, also when the audio was delivered faster than it is spoken. Words that
 *       could not be had are told as {@code callerUnclear}, never as blank words.
 *   <li>{@code CONV-13} a disregarded utterance is not answered and not remembered.
 *   <li>{@code CONV-14} messages that the other side garbles are passed over; they end nothing.
 *   <li>{@code CONV-15} after {@link #revise} the next reply follows the new instructions and knows
 *       the new tools, also when it comes before {@code ready}; the dialogue stays as it is, and so
 *       does a voice that cannot be changed any more. A revision that the other side refuses is
 *       told as a failure of ours, and the agent goes on as it was.
 *   <li>{@code CONV-16} what is handed to {@link #recall} is in the dialogue as the agent's own
 *       words before everything else that is said in it, also when it comes before {@code ready}.
 *       It asks for no reply.
 * </ul>
 */
public interface Conversation {
  /** The caller's audio, in the format of the traits. The array must not be changed afterwards. */
  void hear(byte[] audio);

  /** Something the caller gave in writing: keypad digits. It asks for no reply. */
  void read(String text);

  /** Asks for a reply to what was heard, read and answered so far. */
  void reply(Guidance guidance);

  /** Asks for a given sentence to be spoken. */
  void say(Script script);

  /** Hands over the answer to a tool request. It asks for no reply. */
  void answerTool(ToolAnswer answer);

  /**
   * The agent was cut off. No reply is asked for by this; one that waits for the end of the cut one
   * stays asked for.
   */
  void interrupted(Interruption interruption);

  /** The utterance was a cough or a murmur of assent. */
  void disregard(UtteranceId utterance);

  /**
   * The agent goes on as this brief has it, such as in another language; its history is passed
   * over.
   */
  void revise(Brief brief);

  /** The agent has begun the dialogue with these words, which were spoken without it. */
  void recall(Exchange.AgentSaid words);

  /** Ends the dialogue. May be called more than once. */
  void close();
}
