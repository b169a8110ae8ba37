package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.menu.Choice;
import dev.voiceline.server.menu.Destination;
import dev.voiceline.server.menu.Menu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuSettingsTest {
  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void withoutAMenuThereIsNone() {
    assertThat(yaml.read("agent: {greeting: Hi}").front().menu()).isEmpty();
  }

  @Test
  void aMenuLeadsToAgentsPeopleSentencesAndFurtherMenus() {
    Menu menu =
        yaml.read(
                """
                agents:
                  spanish: {language: es, greeting: Hola}
                  billing: {greeting: Billing here}
                menu:
                  greeting: For coverage press 1. Para espanol oprima 2.
                  seconds: 4
                  tries: 2
                  choices:
                    - {key: 1, words: [coverage, benefits], agent: default}
                    - {key: 2, words: espanol, language: es}
                    - {key: 3, agent: billing}
                    - {key: 4, words: [address], say: We are in Springfield.}
                    - {key: 5, dial: ["+14155550111", "+14155550112"]}
                    - key: 6
                      menu:
                        language: es-MX
                        greeting: Oprima 1.
                        choices:
                          - {key: 1, person: true}
                    - {key: "*", repeat: true}
                  otherwise: {say: Goodbye.}
                """)
            .front()
            .menu()
            .orElseThrow();

    assertThat(menu.patience()).isEqualTo(Duration.ofSeconds(4));
    assertThat(menu.tries()).isEqualTo(2);
    assertThat(menu.greeting().text()).endsWith("oprima 2. For a person, press 0.");
    assertThat(destination(menu, "1")).isEqualTo(new Destination.ToAgent("default"));
    assertThat(menu.choices().get(0).words()).containsExactly("coverage", "benefits");
    assertThat(destination(menu, "2")).isEqualTo(new Destination.ToAgent("spanish"));
    assertThat(destination(menu, "3")).isEqualTo(new Destination.ToAgent("billing"));
    assertThat(destination(menu, "4")).isInstanceOf(Destination.ToSentence.class);
    assertThat(destination(menu, "5"))
        .isEqualTo(
            new Destination.ToPeople(
                List.of(PhoneNumber.of("+14155550111"), PhoneNumber.of("+14155550112"))));
    assertThat(destination(menu, "*")).isEqualTo(new Destination.Again());
    assertThat(menu.otherwise()).isInstanceOf(Destination.ToSentence.class);
    Menu below = ((Destination.ToMenu) destination(menu, "6")).menu();
    assertThat(below.greeting().text())
        .isEqualTo("Oprima 1. Para hablar con una persona, oprima 0.");
    assertThat(below.greeting().language().orElseThrow().spoken()).isEqualTo("es-MX");
    assertThat(destination(below, "0"))
        .isEqualTo(new Destination.ToPeople(List.of(PhoneNumber.of(YamlSettings.PERSON))));
    assertThat(below.otherwise()).isEqualTo(new Destination.ToAgent("default"));
  }

  @Test
  void nobodyIsOfferedWhereThereIsNobodyOrTheKeyIsTakenOrItIsNotWanted() {
    String plain = "menu: {greeting: Press 1., choices: [{key: 1, agent: default}]}";
    String taken = "menu: {greeting: Press 0., choices: [{key: 0, agent: default}]}";
    String unwanted =
        "menu: {greeting: Press 1., offer_person: false, choices: [{key: 1, agent: default}]}";

    assertThat(yaml.read(plain, Map.of()).front().menu().orElseThrow().choices()).hasSize(1);
    assertThat(yaml.read(taken).front().menu().orElseThrow().choices()).hasSize(1);
    assertThat(yaml.read(unwanted).front().menu().orElseThrow().choices()).hasSize(1);
    assertThat(yaml.read(plain).front().menu().orElseThrow().choices()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {greting: Hi, choices: [{key: 1, agent: default}]} | menu.greeting is missing: write for example "greeting: For coverage, press 1.".; menu.greting is not a setting; did you mean menu.greeting?
          {greeting: Hi} | menu.choices must list 1 to 20 choices.
          {greeting: Hi, choices: {key: 1}} | menu.choices must be a list: begin each entry with "- ".
          {greeting: Hi, choices: [hello]} | menu.choices[1] must hold settings of its own, indented below it.
          {greeting: [a], choices: [{key: 1, agent: default}]} | menu.greeting must be one value, not a list or a group.
          {greeting: Hi, tries: 4, choices: [{key: 1, agent: default}]} | menu.tries is "4", but must be a whole number from 1 to 3, such as 3.
          {greeting: Hi, offer_person: maybe, choices: [{key: 1, agent: default}]} | menu.offer_person is "maybe", but must be true or false.
          {greeting: Hi, choices: [{key: 12, agent: default}]} | menu.choices[1].key must be one of 0 to 9, "*" and "#".
          {greeting: Hi, choices: [{agent: default}]} | menu.choices[1] has neither key nor words: give it one of them, or both.
          {greeting: Hi, choices: [{key: 1}]} | menu.choices[1] leads nowhere: give it one of agent, language, person, dial, say, repeat, menu.
          {greeting: Hi, choices: [{key: 1, agent: default, say: Hm}]} | menu.choices[1] leads to agent and to say: give it one of agent, language, person, dial, say, repeat, menu.
          {greeting: Hi, choices: [{key: 1, agent: defalt}]} | menu.choices[1].agent is "defalt", but no agent has that name; did you mean default?
          {greeting: Hi, choices: [{key: 1, language: fr}]} | menu.choices[1].language is "fr", but no agent speaks that: give one under "agents:" that language.
          {greeting: Hi, choices: [{key: 1, agent: default}, {key: 1, repeat: true}]} | menu.choices[2].key has "1", which stands for an earlier choice already: change one of them.
          {greeting: Hi, choices: [{key: 1, dial: 555-0100}]} | menu.choices[1].dial is not a telephone number: write it with + and country code and without blanks, such as +14155550100.
          {greeting: Hi, language: tlh, choices: [{key: 1, agent: default}]} | menu.language is "tlh", which Twilio does not speak: write a language as es or es-MX.
          {greeting: Hi, voice: a b, choices: [{key: 1, agent: default}]} | menu.voice is "a b", but must be a voice of Twilio's, such as Polly.Lupe-Neural.
          {greeting: Hi, choices: [{key: 1, agnet: default}]} | menu.choices[1] leads nowhere: give it one of agent, language, person, dial, say, repeat, menu.; menu.choices[1].agnet is not a setting; did you mean menu.choices[1].agent?
          {greeting: Hi, choices: [{key: 1, agent: default}], otherwise: {repeat: true}} | menu.otherwise leads nowhere: give it one of agent, person, dial, say.; menu.otherwise.repeat is not a setting: take it out.
          """)
  void whatIsWrongWithAMenuIsSaidWithItsPlace(String menu, String faults) {
    assertThat(yaml.problems("menu: " + menu))
        .containsExactly(
            List.of(faults.split("; menu\\.", -1)).stream()
                .map(
                    fault ->
                        "voiceline.yaml: " + (fault.startsWith("menu.") ? "" : "menu.") + fault)
                .toArray(String[]::new));
  }

  @Test
  void aPersonThatNobodyHasNamedIsMissed() {
    assertThat(yaml.problems("menu: {greeting: Hi, choices: [{key: 1, person: true}]}", Map.of()))
        .containsExactly(
            "voiceline.yaml: menu.choices[1].person is true but VOICELINE_PERSON_NUMBER is not set: set"
                + " it, or use dial.");
  }

  @Test
  void menusAreNotNestedWithoutEnd() {
    String deep =
        "menu: {greeting: a, choices: [{key: 1, menu: {greeting: b, choices: [{key: 1, menu:"
            + " {greeting: c, choices: [{key: 1, menu: {greeting: d}}]}}]}}]}";

    assertThat(yaml.problems(deep))
        .containsExactly(
            "voiceline.yaml: menu.choices[1].menu.choices[1].menu.choices[1].menu is one too many below"
                + " another: 3 are allowed, the first included.");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(
            yaml.problems(
                """
                menu: {greeting: Hi, tries: 9, choices: [{key: 1, agent: nobody}]}
                hours: {zone: Mars/Olympus, monday: 9-5}
                agents: {spanish: {langauge: es}}
                colour: blue
                """))
        .hasSize(6);
  }

  @Test
  void aNumberIsNeverShown() {
    assertThat(
            yaml.problems("menu: {greeting: Hi, choices: [{key: 1, dial: 4155550111}]}").toString())
        .doesNotContain("4155550111");
  }

  private static Destination destination(Menu menu, String key) {
    return menu.choices().stream()
        .filter(choice -> choice.key().equals(Optional.of(key)))
        .map(Choice::to)
        .findFirst()
        .orElseThrow();
  }
}
