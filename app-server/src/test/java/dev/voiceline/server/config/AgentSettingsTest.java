package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.server.menu.Agents;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentSettingsTest {
  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void whatAnAgentLeavesOutIsAsTheUsualOneHasIt() {
    Agents agents =
        yaml.read(
                """
                agent: {farewell: So long.}
                agents:
                  spanish: {greeting: Hola, voice: cedar, language: es}
                """)
            .front()
            .agents();

    Agent spanish = agents.named("spanish");
    assertThat(spanish.greeting()).isEqualTo("Hola");
    assertThat(spanish.farewell()).isEqualTo("Gracias por llamar. ¡Adiós!");
    assertThat(spanish.voicing()).isEqualTo(new Voicing(Optional.of("cedar"), Optional.of("es")));
    assertThat(spanish.instructions()).isEqualTo(DefaultAgent.INSTRUCTIONS);
    assertThat(agents.named("default").greeting()).isEqualTo(DefaultAgent.GREETING);
    assertThat(agents.usual().voicing()).isEqualTo(Voicing.usual());
  }

  @Test
  void whoHasNoLanguageOfTheirOwnGreetsAsTheUsualOne() {
    Agents agents =
        yaml.read("{agent: {greeting: Hi.}, agents: {night: {}, finnish: {language: fi}}}")
            .front()
            .agents();
    assertThat(agents.named("night").greeting()).isEqualTo("Hi.");
    assertThat(agents.named("finnish").greeting()).isEqualTo("Hi.");
  }

  @Test
  void theWholeLineCanSpeakAnotherLanguage() {
    Agents agents = yaml.read("{agent: {language: es}, agents: {night: {}}}").front().agents();
    assertThat(agents.usual().greeting()).startsWith("¡Hola! Gracias por llamar");
    assertThat(agents.usual().voicing().language()).contains("es");
    assertThat(agents.named("night").voicing().language()).contains("es");
  }

  @Test
  void ownInstructionsAreLeftAlone() {
    assertThat(
            yaml.read("agents: {spanish: {language: es, instructions: Hable bien.}}")
                .front()
                .agents()
                .named("spanish")
                .instructions())
        .isEqualTo("Hable bien.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {spanish: {greting: Hola}} | agents.spanish.greting is not a setting; did you mean agents.spanish.greeting?
          {spanish: hola} | agents.spanish must hold settings of its own, indented below it.
          {spanish: {language: spanish}} | agents.spanish.language is "spanish", but must be the two letters of a language, such as es.
          {spanish: {language: qq}} | agents.spanish.language is "qq", but must be the two letters of a language, such as es.
          {default: {greeting: Hi}} | agents.default cannot be named so: describe the default agent under "agent:".
          {2nd: {greeting: Hi}} | agents.2nd is no name of an agent: begin with a letter, and use letters and digits.
          {spanish: {voice: onyx}} | agents.spanish.voice onyx is no voice of the Realtime API; try marin or cedar.
          """)
  void whatIsWrongWithAnAgentIsSaidWithItsPlace(String agents, String fault) {
    assertThat(yaml.problems("agents: " + agents)).containsExactly("voiceline.yaml: " + fault);
  }
}
