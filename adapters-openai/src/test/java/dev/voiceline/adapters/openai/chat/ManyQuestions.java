package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.leak.Answers;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;

/** The simulated server over a loopback socket, for many questions one after the other. */
final class ManyQuestions implements LeakBench {
  private final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final Answers answers;

  ManyQuestions(Endpoint endpoint) {
    ChatSettings settings = ServerBench.settings(far, ProviderQuirks.openAi()).with(endpoint);
    answers = new Answers(new OpenAiChat(settings, time, time));
  }

  @Override
  public Lives lives() {
    return answers;
  }

  @Override
  public void forget() {
    far.server.forget();
  }

  @Override
  public void close() {
    time.close();
    far.server.close();
  }
}
