package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.ConversationService;
import org.junit.jupiter.api.Nested;

/** All kits of a cascade on the same one. */
abstract class CascadeRules {
  abstract ConversationService cascade(PlayedParts played);

  @Nested
  class Eager extends EagerContract {
    @Override
    protected ConversationService compose(PlayedParts played) {
      return cascade(played);
    }
  }

  @Nested
  class Threads extends ThreadContract {
    @Override
    protected ConversationService compose(PlayedParts played) {
      return cascade(played);
    }
  }

  @Nested
  class Parts extends PartsContract {
    @Override
    protected ConversationService compose(PlayedParts played) {
      return cascade(played);
    }
  }
}
