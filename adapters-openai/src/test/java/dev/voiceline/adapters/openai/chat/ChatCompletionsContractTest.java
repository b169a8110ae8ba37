package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.tck.chat.ChatBench;
import dev.voiceline.tck.chat.ChatContract;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Chat Completions keep the rules. */
class ChatCompletionsContractTest extends ChatContract {
  @Override
  protected ChatBench newBench() {
    return new ServerBench(Endpoint.CHAT_COMPLETIONS, Set.of());
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new ManyQuestions(Endpoint.CHAT_COMPLETIONS);
    }
  }
}
