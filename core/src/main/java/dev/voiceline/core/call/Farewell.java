package dev.voiceline.core.call;

import dev.voiceline.core.conversation.Script;

/** What a call has said for itself when it, not the agent, decides. */
final class Farewell {
  static final Script TOO_LONG =
      Script.verbatim(
          "I'm sorry, we have reached the end of the time for this call. Please call again if you need"
              + " more help. Goodbye.");
  static final Script NOBODY_CAME =
      Script.verbatim("I'm sorry, I could not reach anyone just now. How else can I help you?");

  static final Script NOBODY_FREE =
      Script.verbatim(
          "I'm sorry, nobody is free to take your call just now. How else can I help you?");

  private Farewell() {}
}
