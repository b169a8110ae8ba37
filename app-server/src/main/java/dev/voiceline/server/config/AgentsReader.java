package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.server.menu.Agents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who can answer. What one of several agents leaves out is as the usual one has it. */
final class AgentsReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private AgentsReader() {}

  static Agents read(Fields fields) {
    Agent usual =
        new Agent(
            fields.text(Setting.INSTRUCTIONS, DefaultAgent.INSTRUCTIONS),
            cue(fields.find(Setting.GREETING), Phrase.GREETING),
            cue(fields.find(Setting.FAREWELL), Phrase.FAREWELL),
            List.of(),
            new Voicing(Optional.empty(), another(fields)));
    Map<String, Agent> named = new LinkedHashMap<>();
    fields
        .group(Section.AGENTS)
        .ifPresent(
            agents ->
                agents
                    .keys()
                    .forEach(
                        name ->
                            agent(name, agents, usual).ifPresent(agent -> named.put(name, agent))));
    return new Agents(usual, named);
  }

  private static Optional<Agent> agent(String name, Branch agents, Agent usual) {
    Optional<Branch> group = agents.group(name);
    if (!NAME.matcher(name).matches()) {
      agents.problem(
          name, "is no name of an agent: begin with a letter, and use letters and digits.");
    }
    if (name.equals(Agents.USUAL)) {
      agents.problem(name, "cannot be named so: describe the default agent under \"agent:\".");
    }
    return group.map(branch -> agent(branch, usual));
  }

  private static Agent agent(Branch branch, Agent usual) {
    Optional<String> language = branch.value("language").flatMap(given -> language(given, branch));
    Optional<String> voice = branch.value("voice").flatMap(given -> voice(given, branch));
    Optional<String> instructions = branch.value("instructions").map(Given::text);
    Agent agent =
        new Agent(
            instructions.orElse(usual.instructions()),
            cue(branch.value("greeting"), Phrase.GREETING, language, usual.greetingCue()),
            cue(branch.value("farewell"), Phrase.FAREWELL, language, usual.farewellCue()),
            usual.tools(),
            new Voicing(voice, language.or(() -> usual.voicing().language())));
    branch.done();
    return agent;
  }

  private static Cue cue(Optional<Given> given, Phrase phrase) {
    return given.map(Given::text).map(Cue::verbatim).orElseGet(() -> Cue.of(phrase));
  }

  /** An agent with a language of its own does not greet in that of the usual one. */
  private static Cue cue(
      Optional<Given> given, Phrase phrase, Optional<String> language, Cue usual) {
    boolean worded = language.flatMap(Languages.standard()::find).isPresent();
    return given.isPresent() || worded ? cue(given, phrase) : usual;
  }

  /** The language of the whole line, where it is another than its instructions are written in. */
  private static Optional<String> another(Fields fields) {
    return fields
        .find(Setting.LANGUAGE)
        .map(Given::text)
        .filter(code -> LANGUAGE.matcher(code).matches())
        .filter(code -> !code.equals(Language.ENGLISH.code()));
  }

  private static Optional<String> language(Given given, Branch branch) {
    boolean known =
        LANGUAGE.matcher(given.text()).matches()
            && List.of(Locale.getISOLanguages()).contains(given.text());
    if (!known) {
      branch.problem(
          "language",
          "is \"%s\", but must be the two letters of a language, such as es."
              .formatted(Fields.shown(given.text())));
    }
    return Optional.of(given.text()).filter(any -> known);
  }

  private static Optional<String> voice(Given given, Branch branch) {
    try {
      OpenAiSettings.builder("unused").voice(given.text()).build();
    } catch (IllegalArgumentException refused) {
      String why = String.valueOf(refused.getMessage());
      branch.problem("voice", why.replaceFirst("^OPENAI_VOICE ", "") + ".");
    }
    return Optional.of(given.text());
  }
}
