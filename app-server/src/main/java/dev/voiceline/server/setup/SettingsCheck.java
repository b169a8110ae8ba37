package dev.voiceline.server.setup;

import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.ServerSettings;
import java.util.ArrayList;
import java.util.List;

/** What the settings themselves tell. */
public final class SettingsCheck implements Check {
  private static final String NAME = "Settings";
  private final ServerSettings settings;

  SettingsCheck(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    settings.warnings().forEach(warning -> findings.add(Finding.warning(NAME, warning)));
    if (settings.twilio().isEmpty()) {
      findings.add(
          Finding.warning(
              NAME,
              "No Twilio account is set, so only this machine is served: set TWILIO_ACCOUNT_SID,"
                  + " TWILIO_AUTH_TOKEN and YOUR_DOMAIN (see .env.example)."));
    }
    if (settings.conversation() == ConversationKind.SCRIPTED && settings.openAi().isEmpty()) {
      findings.add(
          Finding.warning(
              NAME,
              "OPENAI_API_KEY is not set, so callers hear a scripted conversation in tones."));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok(NAME, "All settings are sound."));
    }
    return findings;
  }

  /** Settings that are wrong: nothing else can be looked at. */
  public static List<Finding> refused(List<String> problems) {
    return problems.stream().map(problem -> Finding.problem(NAME, problem)).toList();
  }
}
