package dev.voiceline.server.config;

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
    boolean readable = problems.none();
    Fields fields = new Fields(values, problems);
    Optional<TwilioSettings> twilio = TwilioReader.account(fields);
    Optional<String> domain = TwilioReader.domain(fields);
    ListenSettings listen = ListenReader.read(fields, TwilioReader.isNamed(fields));
    RealtimeSettings realtime = RealtimeReader.read(fields);
    List<ConversationKind> conversations = ConversationReader.read(fields);
    Optional<CascadeSettings> cascade =
        CascadeReader.read(fields, conversations.contains(ConversationKind.CASCADE));
    CallSettings calls = CallReader.read(fields);
    CostSettings costs = CostReader.read(fields);
    TurnPolicy turns = TurnsReader.read(fields);
    StorageSettings storage = StorageReader.read(fields);
    FrontSettings front = front(fields, calls.person());
    ControlSettings control = ControlReader.read(fields, calls.person(), twilio);
    ToolSettings tools = McpReader.read(fields);
    EligibilitySettings eligibility = EligibilityReader.read(fields, readable);
    TrustedProxies proxies = ProxyReader.read(fields);
    boolean clear = fields.flag(Setting.VOICELINE_LOG_PHI, false);
    if (!problems.none()) {
      throw new SettingsRefused(problems.sentences());
    }
    List<String> warnings = new ArrayList<>(values.slips());
    warnings.addAll(Warnings.of(twilio, domain, conversations, clear));
    warnings.addAll(realtime.warnings());
    cascade
        .filter(any -> conversations.contains(ConversationKind.CASCADE))
        .ifPresent(parts -> warnings.addAll(parts.warnings()));
    warnings.addAll(eligibility.warnings());
    if (storage.database().isPresent()) {
      warnings.addAll(storage.retention().warnings());
    }
    return new ServerSettings(
        listen,
        twilio,
        domain,
        realtime,
        cascade,
        conversations,
        front,
        calls,
        costs,
        turns,
        control,
        tools,
        eligibility,
        storage,
        proxies,
        clear,
        GivenSettings.of(values),
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
