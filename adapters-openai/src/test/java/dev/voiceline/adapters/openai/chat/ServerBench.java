package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.chat.ChatBench;
import dev.voiceline.tck.chat.FarModel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The adapter and the simulated server, over a loopback socket. */
final class ServerBench implements ChatBench {
  private static final Duration IDLE = Duration.ofSeconds(1);

  final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final Set<String> untestable;
  private final OpenAiChat model;

  ServerBench(Endpoint endpoint, Set<String> untestable) {
    this.untestable = untestable;
    ChatSettings settings = settings(far, ProviderQuirks.openAi()).with(endpoint);
    ChatLimits usual = settings.limits();
    ChatLimits limits =
        new ChatLimits(usual.connect(), IDLE, usual.whole(), usual.afterEnd(), usual.mostBytes());
    model = new OpenAiChat(settings.with(limits), time, time);
  }

  static ChatSettings settings(ServerFar far, ProviderQuirks quirks) {
    return ChatSettings.of(
        new ChatAccount("test", far.server.uri(), Optional.of("key"), false, quirks),
        "gpt-4o-mini");
  }

  @Override
  public ChatModel model() {
    return model;
  }

  @Override
  public FarModel far() {
    return far;
  }

  @Override
  public Set<String> untestable() {
    return untestable;
  }

  @Override
  public void close() {
    time.close();
    far.server.close();
    far.checkAll();
  }
}
