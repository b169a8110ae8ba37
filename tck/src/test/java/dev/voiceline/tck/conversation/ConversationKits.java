package dev.voiceline.tck.conversation;

import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** All kits on the same conversation in memory. */
abstract class ConversationKits {
  abstract InMemoryConversation conversation();

  abstract Duration patience();

  private ConversationBench freshBench() {
    return new InMemoryConversationBench(conversation(), patience());
  }

  @Nested
  class Hearing extends HearingContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Replying extends ReplyingContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Tools extends ToolsContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Interruptions extends InterruptionContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Life extends LifeContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Revisions extends RevisionContract {
    @Override
    protected ConversationBench newBench() {
      return freshBench();
    }
  }
}
