package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.tck.chat.ChatBench;
import dev.voiceline.tck.chat.ChatContract;
import java.util.Set;

/** Chat Completions keep the rules. */
class ChatCompletionsContractTest extends ChatContract {
  @Override
  protected ChatBench newBench() {
    return new ServerBench(Endpoint.CHAT_COMPLETIONS, Set.of());
  }
}
