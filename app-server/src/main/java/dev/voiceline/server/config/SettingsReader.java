package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.DefaultAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes settings of values, or says everything that is wrong with them. */
final class SettingsReader {
  private SettingsReader() {}

  static ServerSettings read(SettingSources sources) {
    Problems problems = new Problems();
    Values values = Values.of(sources, problems);
    Fields fields = new Fields(values, problems);
    Optional<TwilioSettings> twilio = TwilioReader.account(fields);
    Optional<String> domain = TwilioReader.domain(fields);
    ListenSettings listen = ListenReader.read(fields, TwilioReader.isNamed(fields));
    Optional<OpenAiSettings> openAi = OpenAiReader.read(fields);
    ConversationKind conversation = ConversationReader.read(fields);
    CallSettings calls = CallReader.read(fields);
    ReservedReader.check(fields);
    boolean clear = fields.flag(Setting.VOICELINE_LOG_PHI, false);
    Agent agent = agent(fields);
    if (!problems.none()) {
      throw new SettingsRefused(problems.sentences());
    }
    List<String> warnings = new ArrayList<>(values.slips());
    warnings.addAll(Warnings.of(twilio, domain, conversation, clear));
    return new ServerSettings(
        listen, twilio, domain, openAi, conversation, agent, calls, clear, warnings);
  }

  private static Agent agent(Fields fields) {
    return new Agent(
        fields.text(Setting.INSTRUCTIONS, DefaultAgent.INSTRUCTIONS),
        fields.text(Setting.GREETING, DefaultAgent.GREETING),
        fields.text(Setting.FAREWELL, DefaultAgent.FAREWELL),
        List.of());
  }
}
