package dev.voiceline.tck.cascade;

import dev.voiceline.tck.conversation.ConversationBench;
import dev.voiceline.tck.conversation.HearingContract;
import dev.voiceline.tck.conversation.InterruptionContract;
import dev.voiceline.tck.conversation.LifeContract;
import dev.voiceline.tck.conversation.ReplyingContract;
import dev.voiceline.tck.conversation.RevisionContract;
import dev.voiceline.tck.conversation.ToolsContract;
import org.junit.jupiter.api.Nested;

/** The kits of a conversation, on a cascade. */
abstract class CascadeKits {
  /** Whether the voice tells what it has spoken when. */
  abstract boolean aligns();

  private ConversationBench freshBench() {
    return new CascadeConversationBench(aligns());
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
