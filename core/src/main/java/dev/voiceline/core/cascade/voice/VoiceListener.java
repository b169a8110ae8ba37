package dev.voiceline.core.cascade.voice;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;

/** Who is told how the voice is: in order, as tasks of the conversation. */
public interface VoiceListener {
  /** It can speak, for the first time. */
  void ready();

  /** What it cost. */
  void used(Usage usage);

  /** Another vendor speaks. */
  void partChanged(PartChange change);

  /** Something went wrong that it gets over. */
  void failed(ConversationFailure failure);

  /** It is gone for good. */
  void lost(ConversationFailure failure);

  /** After {@link Voice#close}: all its connections have ended, and cost nothing more. */
  void closed();
}
