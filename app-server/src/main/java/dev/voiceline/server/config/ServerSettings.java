package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.turn.TurnPolicy;
import dev.voiceline.server.limits.TrustedProxies;
import dev.voiceline.server.menu.Agents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the server is told before it starts; checked.
 *
 * @param listen where it is to be reached
 * @param twilio the account; without one only this machine is served
 * @param domain the public host, always there with an account
 * @param realtime the accounts of the realtime model
 * @param cascade the parts of the second voice, if all are set
 * @param conversations who talks with callers, the first to be asked first; at least one
 * @param front what callers meet before the agent, and who the agents are
 * @param calls the bounds of calls
 * @param costs what calls cost, and what may be spent
 * @param turns how turns are taken
 * @param control what the telephone network is asked to do
 * @param tools what the agents can do beside what is built in
 * @param eligibility where coverage is looked up
 * @param storage what is kept of calls
 * @param trustedProxies who is believed about whom a request comes from
 * @param logsClearValues whether identifiers are logged in clear: for test data only
 * @param given what was set
 * @param warnings sentences that an operator should read; nothing stands in the way
 */
public record ServerSettings(
    ListenSettings listen,
    Optional<TwilioSettings> twilio,
    Optional<String> domain,
    RealtimeSettings realtime,
    Optional<CascadeSettings> cascade,
    List<ConversationKind> conversations,
    FrontSettings front,
    CallSettings calls,
    CostSettings costs,
    TurnPolicy turns,
    ControlSettings control,
    ToolSettings tools,
    EligibilitySettings eligibility,
    StorageSettings storage,
    TrustedProxies trustedProxies,
    boolean logsClearValues,
    GivenSettings given,
    List<String> warnings) {
  public ServerSettings {
    warnings = List.copyOf(warnings);
    conversations = List.copyOf(conversations);
    if (conversations.isEmpty()) {
      throw new IllegalArgumentException("callers need somebody to talk with");
    }
    if (twilio.isPresent() && domain.isEmpty()) {
      throw new IllegalArgumentException("an account needs a public domain");
    }
    boolean openAiMissing =
        conversations.contains(ConversationKind.OPENAI) && realtime.openAi().isEmpty();
    boolean azureMissing =
        conversations.contains(ConversationKind.AZURE) && realtime.azure().isEmpty();
    if (openAiMissing || azureMissing) {
      throw new IllegalArgumentException("the realtime model needs an account");
    }
    if (conversations.contains(ConversationKind.CASCADE) && cascade.isEmpty()) {
      throw new IllegalArgumentException("the cascade needs its parts");
    }
  }

  /** The account at OpenAI. */
  public Optional<OpenAiSettings> openAi() {
    return realtime.openAi();
  }

  /** The account at Azure. */
  public Optional<OpenAiSettings> azure() {
    return realtime.azure();
  }

  /** Who talks with callers unless that one cannot. */
  public ConversationKind conversation() {
    return conversations.get(0);
  }

  /** Who answers unless another agent is asked for. */
  public Agent agent() {
    return front.agents().usual();
  }

  /** The same with another agent to answer. */
  public ServerSettings withAgent(Agent agent) {
    return new ServerSettings(
        listen,
        twilio,
        domain,
        realtime,
        cascade,
        conversations,
        front.with(new Agents(agent, front.agents().named())),
        calls,
        costs,
        turns,
        control,
        tools,
        eligibility,
        storage,
        trustedProxies,
        logsClearValues,
        given,
        warnings);
  }

  /**
   * Reads and checks settings.
   *
   * @throws SettingsRefused with a sentence for each thing that is wrong
   */
  public static ServerSettings from(SettingSources sources) {
    return SettingsReader.read(sources);
  }

  /**
   * Checks settings that are given by their names in the environment, such as {@code
   * VOICELINE_HTTP_PORT}; nothing else is looked at.
   *
   * @throws SettingsRefused with a sentence for each thing that is wrong
   */
  public static ServerSettings of(Map<String, String> environment) {
    return from(SettingSources.only(environment));
  }
}
