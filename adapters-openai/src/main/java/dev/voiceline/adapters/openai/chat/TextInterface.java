package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonObject;
import dev.voiceline.core.chat.ChatQuestion;
import java.util.OptionalInt;

/** One of the interfaces for text: what is asked, and how the answer is read. */
interface TextInterface {
  /** Behind the base. */
  String path();

  /** The request's body. */
  JsonObject body(ChatQuestion question, OptionalInt maxTokens);

  /** Reads the events of one answer into an assembly. */
  EventReader reader(AnswerParts parts);

  /** Reads events. */
  interface EventReader {
    /** One event's data. What is not known or cannot be read is passed over. */
    void read(String data);
  }

  /** The one that settings name. */
  static TextInterface of(ChatSettings settings) {
    return switch (settings.endpoint()) {
      case CHAT_COMPLETIONS -> new ChatCompletions(settings);
      case RESPONSES -> new Responses(settings);
    };
  }
}
