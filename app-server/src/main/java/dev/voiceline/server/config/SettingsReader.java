package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
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
    RealtimeSettings realtime = RealtimeReader.read(fields);
    ConversationKind conversation = ConversationReader.read(fields);
    CallSettings calls = CallReader.read(fields);
    CostSettings costs = CostReader.read(fields);
    ReservedReader.check(fields);
    FrontSettings front = front(fields, calls.person());
    ControlSettings control = ControlReader.read(fields, calls.person(), twilio);
    ToolSettings tools = McpReader.read(fields);
    TrustedProxies proxies = ProxyReader.read(fields);
    boolean clear = fields.flag(Setting.VOICELINE_LOG_PHI, false);
    if (!problems.none()) {
      throw new SettingsRefused(problems.sentences());
    }
    List<String> warnings = new ArrayList<>(values.slips());
    warnings.addAll(Warnings.of(twilio, domain, conversation, clear));
    warnings.addAll(realtime.warnings());
    return new ServerSettings(
        listen,
        twilio,
        domain,
        realtime,
        conversation,
        front,
        calls,
        costs,
        control,
        tools,
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
