package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.tck.chat.ChatBench;
import dev.voiceline.tck.chat.ChatContract;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The Responses API keeps them too. It always tells usage, and ids. */
class ResponsesContractTest extends ChatContract {
  @Override
  protected ChatBench newBench() {
    return new ServerBench(
        Endpoint.RESPONSES,
        Set.of("LLM-07 usage that is not told", "LLM-02 a tool request that has no id"));
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new ManyQuestions(Endpoint.RESPONSES);
    }
  }
}
