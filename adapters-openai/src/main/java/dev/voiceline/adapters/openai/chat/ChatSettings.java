package dev.voiceline.adapters.openai.chat;

/**
 * A chat model.
 *
 * @param account where it is and who asks it
 * @param model by the server's name for it; on a deployment's own path at Azure, the deployment
 * @param tuning how it writes
 * @param limits how long it is waited for
 * @param endpoint which of the two interfaces is spoken
 */
public record ChatSettings(
    ChatAccount account, String model, ChatTuning tuning, ChatLimits limits, Endpoint endpoint) {
  /** The interfaces for text. */
  public enum Endpoint {
    /** What every server has. */
    CHAT_COMPLETIONS,
    /** OpenAI's and Azure's newer one. */
    RESPONSES
  }

  public ChatSettings {
    model = model.strip();
    if (model.isEmpty()) {
      throw new IllegalArgumentException("the chat model " + account.name() + " has no name");
    }
  }

  /** The defaults. */
  public static ChatSettings of(ChatAccount account, String model) {
    return new ChatSettings(
        account, model, ChatTuning.standard(), ChatLimits.standard(), Endpoint.CHAT_COMPLETIONS);
  }

  /** The same, tuned so. */
  public ChatSettings with(ChatTuning other) {
    return new ChatSettings(account, model, other, limits, endpoint);
  }

  /** The same within those limits. */
  public ChatSettings with(ChatLimits other) {
    return new ChatSettings(account, model, tuning, other, endpoint);
  }

  /** The same at that endpoint. */
  public ChatSettings with(Endpoint other) {
    return new ChatSettings(account, model, tuning, limits, other);
  }
}
