package dev.voiceline.server.setup;

import dev.voiceline.adapters.openai.OpenAiSettings;
import java.net.URI;
import java.util.List;

/** Whether OpenAI accepts the key and lets it use the model. */
final class ModelCheck implements Check {
  private static final String NAME = "OpenAI";
  private static final String REALTIME = "/realtime";
  private final Probe probe;
  private final OpenAiSettings settings;

  ModelCheck(Probe probe, OpenAiSettings settings) {
    this.probe = probe;
    this.settings = settings;
  }

  @Override
  public List<Finding> findings() {
    String realtime = settings.url().toString();
    if (!realtime.endsWith(REALTIME)) {
      return List.of(
          Finding.skipped(
              NAME, "OPENAI_REALTIME_URL does not end in /realtime: the key was not checked."));
    }
    String base = realtime.substring(0, realtime.length() - REALTIME.length());
    URI address = URI.create(base.replaceFirst("^ws", "http") + "/models/" + settings.model());
    Probe.Result result = probe.get(address, settings.account().headers());
    if (result instanceof Probe.Result.Answered answer) {
      return List.of(of(answer.status()));
    }
    Probe.Result.Unanswered unanswered = (Probe.Result.Unanswered) result;
    return List.of(
        Finding.problem(
            NAME,
            address.getHost()
                + " cannot be reached: "
                + unanswered.why()
                + ". Check the network and OPENAI_REALTIME_URL."));
  }

  private Finding of(int status) {
    return switch (status) {
      case 200 -> Finding.ok(NAME, "The key is good for the model " + settings.model() + ".");
      case 401 ->
          Finding.problem(
              NAME,
              "OpenAI does not accept OPENAI_API_KEY: copy it again from"
                  + " https://platform.openai.com/api-keys.");
      case 403, 404 ->
          Finding.problem(
              NAME,
              "The key may not use the model "
                  + settings.model()
                  + ": set OPENAI_REALTIME_MODEL to another, or give the project access to it.");
      case 429 ->
          Finding.warning(
              NAME, "OpenAI answers that the account's limit is reached: check plan and billing.");
      default ->
          Finding.warning(
              NAME, "OpenAI answers with status " + status + ": the key could not be checked.");
    };
  }
}
