package dev.voiceline.adapters.openai;

import dev.voiceline.tck.conversation.ConversationBench;
import dev.voiceline.tck.conversation.HearingContract;
import dev.voiceline.tck.conversation.InterruptionContract;
import dev.voiceline.tck.conversation.LifeContract;
import dev.voiceline.tck.conversation.ReplyingContract;
import dev.voiceline.tck.conversation.RevisionContract;
import dev.voiceline.tck.conversation.ToolsContract;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import org.junit.jupiter.api.Nested;

/** The adapter keeps all rules of a conversation, over real sockets. */
class OpenAiRealtimeContractTest {
  @Nested
  class Life extends LifeContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Hearing extends HearingContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Replying extends ReplyingContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Tools extends ToolsContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Interruption extends InterruptionContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Revision extends RevisionContract {
    @Override
    protected ConversationBench newBench() {
      return new PuppetBench();
    }
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new ManyCalls();
    }
  }
}
