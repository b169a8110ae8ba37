package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.Cascade;
import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.conversation.ConversationService;

/** The cascade of {@code core} passes. */
class CascadeRulesTest extends CascadeRules {
  @Override
  ConversationService cascade(PlayedParts played) {
    return new Cascade(
        played.parts(), played.ears(), CascadePolicy.standard(), played.time(), played.time());
  }
}
