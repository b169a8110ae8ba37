package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Modalities;

/** What an answer is made of, whichever interface it comes over. */
interface AnswerParts {
  /** Words, possibly with the model's reasoning among them. */
  void text(String more);

  /** A part of a tool request. */
  void tool(ToolPart part);

  /** Why the model stopped; more may follow. */
  void finished(Finish why);

  /** Tokens so far; the last ones count. */
  void used(Modalities in, Modalities cached, Modalities out);

  /** The server gave up. */
  void failed(JsonObject error);

  /** Nothing more follows. */
  void done();

  /** Why a model stopped. */
  enum Finish {
    /** It had said everything, or wants tools. */
    STOP,
    /** At the bound of tokens. */
    LENGTH,
    /** By the vendor's content rules. */
    FILTER
  }

  /**
   * A part of a tool request; what a part does not have is empty.
   *
   * @param index of the request within the answer; 0 when the server tells none
   * @param arguments a fragment of their JSON
   */
  record ToolPart(int index, String id, String name, String arguments) {
    @Override
    public String toString() {
      return "ToolPart[" + index + ", " + name + ", " + arguments.length() + " characters]";
    }
  }
}
