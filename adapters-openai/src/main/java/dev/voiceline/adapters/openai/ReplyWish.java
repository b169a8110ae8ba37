package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;

/** A reply that was asked for. */
sealed interface ReplyWish {
  /** One that follows from the dialogue. */
  record Guided(Guidance guidance) implements ReplyWish {}

  /** One whose words are given. */
  record Scripted(Script script) implements ReplyWish {}
}
