package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.turn.TurnPolicy;
import dev.voiceline.server.limits.TrustedProxies;
import dev.voiceline.server.menu.Agents;
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
    TurnPolicy turns = TurnsReader.read(fields);
    ReservedReader.check(fields);
    FrontSettings front = front(fields, calls.person());
    ControlSettings control = ControlReader.read(fields, calls.person(), twilio);
    TrustedProxies proxies = ProxyReader.read(fields);
    boolean clear = fields.flag(Setting.VOICELINE_LOG_PHI, false);
    if (!problems.none()) {
      throw new SettingsRefused(problems.sentences());
    }
    List<String> warnings = new ArrayList<>(values.slips());
    warnings.addAll(Warnings.of(twilio, domain, conversation, clear));
    return new ServerSettings(
        listen,
        twilio,
        domain,
        openAi,
        conversation,
        front,
        calls,
        turns,
        control,
        proxies,
        clear,
        warnings);
  }

  private static FrontSettings front(Fields fields, Optional<PhoneNumber> person) {
    Agents agents = AgentsReader.read(fields);
    DestinationReader destinations = new DestinationReader(agents, person);
    return new FrontSettings(
        agents,
        HoursReader.read(fields, destinations),
        MenuReader.read(fields, destinations),
        TurningAwayReader.read(fields, person));
  }
}
