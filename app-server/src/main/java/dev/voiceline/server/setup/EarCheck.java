package dev.voiceline.server.setup;

import dev.voiceline.adapters.deepgram.DeepgramAccount;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Whether Deepgram accepts the key. */
final class EarCheck implements Check {
  private final VendorAnswer answer;
  private final DeepgramAccount account;
  private final String variable;

  /**
   * Of one part of the cascade.
   *
   * @param part {@code listen} or {@code speak}
   * @param name the part's own
   * @param variable that holds the key
   */
  EarCheck(Probe probe, String part, String name, DeepgramAccount account, String variable) {
    URI projects = URI.create(account.url().toString().replaceFirst("^ws", "http"));
    this.answer =
        new VendorAnswer(
            probe, part + " " + name, projects.resolve("/v1/projects"), "DEEPGRAM_URL");
    this.account = account;
    this.variable = variable;
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        answer.of(
            Map.of("Authorization", "Token " + account.apiKey()),
            answered ->
                switch (answered.status()) {
                  case 200 -> Finding.ok(answer.check(), "Deepgram accepts " + variable + ".");
                  case 401 ->
                      Finding.problem(
                          answer.check(),
                          "Deepgram does not accept "
                              + variable
                              + ": copy it again from https://console.deepgram.com.");
                  case 403 ->
                      Finding.ok(
                          answer.check(),
                          "Deepgram knows "
                              + variable
                              + ", which may not see the account's projects.");
                  default -> answer.unclear(answered.status());
                }));
  }
}
