package dev.voiceline.core.chat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolRequest;

/**
 * Who is told what a model answers: one call at a time and in order, on any thread; none may block.
 * The rules are those of {@link ChatModel}.
 */
public interface ChatListener {
  /** More words. */
  void text(String more);

  /** The model wants a function run. */
  void toolRequested(ToolRequest request);

  /** What it cost. */
  void used(Usage usage);

  /** Another model is asked in the place of one that failed. */
  default void partChanged(PartChange change) {}

  /** The answer is over. */
  void ended(Ending ending);

  /** There is no answer, or no whole one. */
  void failed(ConversationFailure failure);

  /** How an answer ends. */
  enum Ending {
    COMPLETE,
    /** At a bound of length, or in the middle of a tool request. */
    CUT_OFF,
    /** The vendor's content rules ended it. */
    WITHHELD,
    /** No words and no tool request. */
    EMPTY
  }
}
