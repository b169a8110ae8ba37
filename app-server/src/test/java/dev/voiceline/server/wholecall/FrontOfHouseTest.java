package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers meet before an agent. All calls run at once. */
class FrontOfHouseTest {
  private static final String SPANISH_GREETING = "Gracias por llamar. Digame.";
  private static final String MENU =
      """
      agents:
        spanish: {greeting: "%s", language: es}
      menu:
        greeting: For coverage, press 1. For Spanish, press 2.
        choices:
          - {key: 1, words: [coverage], agent: default}
          - {key: 2, words: [spanish], agent: spanish}
      """
          .formatted(SPANISH_GREETING);

  private static Town open;
  private static Town closed;
  private static PhoneCall byKey;
  private static PhoneCall bySpeech;
  private static PhoneCall person;
  private static PhoneCall usual;
  private static PhoneCall atNight;

  @BeforeAll
  static void placeTheCalls() {
    open = Town.Plan.usual().withYaml(MENU).open();
    closed = Town.Plan.usual().withYaml(hours()).open();
    byKey = open.call(Person.script().whenHears("press 2").presses("2").build());
    bySpeech = open.call(Person.script().whenHears("press 2").says("Spanish, please").build());
    person = open.call(Person.script().whenHears("For a person, press 0").presses("0").build());
    usual = open.call(Person.script().whenHears("press 2").presses("1").build());
    atNight = closed.call(Person.script().build());
  }

  @AfterAll
  static void close() {
    open.close();
    closed.close();
  }

  @Test
  void aKeyLeadsToTheAgentOfThatLanguage() {
    House.awaitHeard(byKey, "Gracias por llamar");
    assertThat(House.heard(byKey)).doesNotContain(House.GREETING);
  }

  @Test
  void aWordLeadsToTheAgentOfThatLanguage() {
    House.awaitHeard(bySpeech, "Gracias por llamar");
    assertThat(House.heard(bySpeech)).doesNotContain(House.GREETING);
  }

  @Test
  void anotherKeyLeadsToTheUsualAgent() {
    House.awaitHeard(usual, House.GREETING);
    assertThat(House.heard(usual)).doesNotContain("Gracias");
  }

  @Test
  void zeroLeadsToThePerson() {
    House.awaitHeard(person, Town.PERSON_SAYS);
    assertThat(open.phones.callsTo(Town.PERSON)).hasSize(1);
  }

  @Test
  void whoCallsAtTheWrongTimeHearsThatTheLineIsClosed() {
    assertThat(House.awaitEnd(atNight).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(House.heard(atNight)).isEqualTo("We are closed. Please call on another day.");
    assertThat(closed.model.connections()).isEmpty();
  }

  /** Open on one day of the week, which is neither today, yesterday nor tomorrow. */
  private static String hours() {
    String day =
        LocalDate.now(ZoneId.of("UTC")).plusDays(3).getDayOfWeek().name().toLowerCase(Locale.ROOT);
    return """
        hours:
          zone: UTC
          %s: 08:00-18:00
          closed:
            say: We are closed. Please call on another day.
        """
        .formatted(day);
  }
}
