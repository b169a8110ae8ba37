package dev.voiceline.server.setup;

import dev.voiceline.adapters.openai.chat.ChatSettings;
import dev.voiceline.server.config.MindSettings;
import java.util.List;

/** Whether a chat model's server accepts the key and has the model. */
final class MindCheck implements Check {
  private final VendorAnswer answer;
  private final ChatSettings chat;
  private final String key;

  MindCheck(Probe probe, MindSettings settings) {
    this.chat = settings.chat();
    this.key = settings.keyVariable().orElse("voiceline.yaml: cascade.think.key");
    this.answer =
        new VendorAnswer(
            probe, "think " + settings.name(), chat.account().at("/models"), "cascade.think.url");
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        answer.of(
            chat.account().headers(),
            answered ->
                switch (answered.status()) {
                  case 200 -> listed(answered.body());
                  case 401, 403 ->
                      Finding.problem(
                          answer.check(),
                          chat.account().name()
                              + " does not accept its key: copy "
                              + key
                              + " again.");
                  case 404, 405 ->
                      Finding.skipped(
                          answer.check(),
                          "The server has no list of its models: the key was not checked.");
                  default -> answer.unclear(answered.status());
                }));
  }

  private Finding listed(String models) {
    return models.contains("\"" + chat.model() + "\"")
        ? Finding.ok(answer.check(), "The key is good for the model " + chat.model() + ".")
        : Finding.warning(
            answer.check(),
            "The key is good, but the server does not list the model "
                + chat.model()
                + ": check its name.");
  }
}
