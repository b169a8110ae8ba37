package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.tck.chat.ChatBench;
import dev.voiceline.tck.chat.ChatContract;
import java.util.Set;

/** Two models as one keep the rules, also when nobody answers at the second. */
class FallbackContractTest extends ChatContract {
  @Override
  protected ChatBench newBench() {
    return new ServerBench(Endpoint.CHAT_COMPLETIONS, Set.of(), true);
  }
}
