package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.FallbackChatModel;
import dev.voiceline.core.health.ProviderHealth;
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
  private final ChatModel model;

  ServerBench(Endpoint endpoint, Set<String> untestable) {
    this(endpoint, untestable, false);
  }

  /**
   * A bench.
   *
   * @param doubled whether there is a second model behind it, at an address where nobody answers
   */
  ServerBench(Endpoint endpoint, Set<String> untestable, boolean doubled) {
    this.untestable = untestable;
    ChatSettings settings = settings(far, ProviderQuirks.openAi()).with(endpoint);
    ChatLimits usual = settings.limits();
    ChatLimits limits =
        new ChatLimits(usual.connect(), IDLE, usual.whole(), usual.afterEnd(), usual.mostBytes());
    ChatModel first = new OpenAiChat(settings.with(limits), time, time);
    model = doubled ? withSecond(first) : first;
  }

  private ChatModel withSecond(ChatModel first) {
    ChatAccount nobody =
        ChatAccount.of("nobody", "http://127.0.0.1:1/v1", "", ProviderQuirks.openAi());
    ChatModel second = new OpenAiChat(ChatSettings.of(nobody, "gpt-4o-mini"), time, time);
    return new FallbackChatModel(first, second, IDLE, new ProviderHealth(time), time);
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
