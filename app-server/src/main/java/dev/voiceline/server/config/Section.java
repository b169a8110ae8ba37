package dev.voiceline.server.config;

import java.util.Arrays;
import java.util.List;

/** The parts of a {@code voiceline.yaml} that are lists, or groups with names of the operator's. */
public enum Section {
  AGENTS("agents"),
  TRANSCRIPTION_LANGUAGES("openai.transcription_languages"),
  TRANSCRIPTION_KEYWORDS("openai.transcription_keywords"),
  CASCADE_LISTEN("cascade.listen"),
  CASCADE_KEY_TERMS("cascade.key_terms"),
  CASCADE_THINK("cascade.think"),
  CASCADE_SPEAK("cascade.speak"),
  CASCADE_ENDPOINTING("cascade.endpointing"),
  CASCADE_REPLIES("cascade.replies"),
  MENU("menu"),
  HOURS("hours"),
  PEOPLE("policies.people"),
  TRANSFER_NUMBERS("transfer.numbers"),
  KEYPAD_SERVICES("keypad.services"),
  PAYERS("eligibility.payers"),
  CLINICS("eligibility.clinics"),
  MCP_SERVERS("tools.mcp");

  private final String path;

  Section(String path) {
    this.path = path;
  }

  /** Where it stands. */
  public String path() {
    return path;
  }

  static List<String> paths() {
    return Arrays.stream(values()).map(Section::path).toList();
  }
}
