package dev.voiceline.core.chat;

import dev.voiceline.core.conversation.Usage;
import java.util.Optional;

/**
 * A language model, with an account. Safe for use by any thread; {@link #ask} returns at once.
 *
 * <ul>
 *   <li>{@code LLM-01} text is told in order as it is written; nothing of the model's reasoning is,
 *       and no blanks before a first word need be.
 *   <li>{@code LLM-02} a tool request is told once, complete, with an id of its own, and only when
 *       its arguments came whole; those that did not make the answer {@code CUT_OFF}.
 *   <li>{@code LLM-03} {@code ended} or {@code failed} is told exactly once and last, also when the
 *       other side never ends; after {@link Answering#cancel} nothing is told any more.
 *   <li>{@code LLM-04} a model that does not begin within the question's time has failed.
 *   <li>{@code LLM-05} a dialogue with unanswered tool requests is mended before it is sent: each
 *       is answered, as one that still runs and is not to be asked for again.
 *   <li>{@code LLM-06} events that cannot be read or are not known are passed over.
 *   <li>{@code LLM-07} usage is told when the other side tells it, or estimated and marked so.
 *   <li>{@code LLM-08} nothing of a dialogue is printed, and the other side is told to keep none of
 *       it where the vendor offers that.
 * </ul>
 */
public interface ChatModel {
  /** A short name for logs and metrics, such as {@code groq}. */
  String name();

  /** Asks for the next words of a dialogue. Trouble is told to the listener, never thrown. */
  Answering ask(ChatQuestion question, ChatListener listener);

  /** An answer under way. */
  interface Answering {
    /** It is not wanted any more. May be called more than once, by any thread. */
    void cancel();

    /**
     * What it has taken so far, estimated, if nothing was told of it: for the account of an answer
     * that was canceled. Empty when nothing was asked yet, or all was told. By any thread.
     */
    default Optional<Usage> untold() {
      return Optional.empty();
    }
  }
}
