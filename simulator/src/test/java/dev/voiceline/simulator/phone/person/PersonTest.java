package dev.voiceline.simulator.phone.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.Rig;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonTest {
  private final Rig rig = new Rig();

  @Test
  void answersAfterTheAgentHasStoppedAndAPause() {
    answering(Person.script().whenHears("member id").says("MB").build());
    rig.line().speak("Your Member ID please");
    rig.time().advanceMillis(20 + 840 + 280);
    assertThat(personSaid()).isEmpty();
    rig.time().advanceMillis(200);

    assertThat(personSaid()).isEqualTo("MB");
  }

  @Test
  void followsEachRuleOnceAndInTheOrderOfTheScript() {
    answering(
        Person.script()
            .whenHears("more")
            .says("1")
            .whenHears("more")
            .says("2")
            .whenHears("more")
            .everyTime()
            .says("3")
            .build());
    for (int i = 0; i < 4; i++) {
      rig.line().speak("more");
      rig.time().advanceMillis(1_000);
    }

    assertThat(personSaid()).isEqualTo("1233");
  }

  @Test
  void hearsACueAcrossAPause() {
    answering(Person.script().whenHears("date of birth").says("March").build());
    rig.line().speak("Your date of");
    rig.time().advanceMillis(2_000);
    rig.line().speak("birth");
    rig.time().advanceMillis(2_000);

    assertThat(personSaid()).isEqualTo("March");
  }

  @Test
  void interruptsWhileTheAgentSpeaks() {
    PhoneCall call =
        answering(Person.script().whenHears("benefits").interruptsAfter(200, "Stop").build());
    rig.line().speak("Your benefits are many and it takes long to list them");
    rig.time().advanceMillis(13 * 40 + 180);
    assertThat(personSaid()).isEmpty();
    rig.time().advanceMillis(40 + 4 * 40);

    assertThat(personSaid()).isEqualTo("Stop");
    assertThat(call.heard()).isEmpty();
  }

  @Test
  void doesTheDeedsOfARuleOneAfterTheOther() {
    PhoneCall call =
        answering(
            Person.script()
                .whenConnected()
                .coughs(100)
                .presses("12")
                .waits(1_000)
                .says("Bye")
                .hangsUp()
                .build());
    rig.time().advanceMillis(100 + 400 + 1_000);
    assertThat(personSaid()).isEmpty();
    rig.time().advanceMillis(200);

    assertThat(rig.line().messages("dtmf")).hasSize(2);
    assertThat(personSaid()).isEqualTo("Bye");
    assertThat(call.ended()).isDone();
  }

  @Test
  void pausesForAsLongInTheAudio() {
    answering(Person.script().whenConnected().saysHalting(1_000, "1 2", "3").build());
    rig.time().advanceMillis(3 * 40 + 980);
    assertThat(personSaid()).isEqualTo("1 2");
    rig.time().advanceMillis(120);

    assertThat(personSaid()).isEqualTo("1 23");
  }

  @Test
  void thinksBeforeAnswering() {
    answering(Person.script().whenHears("hello").thinks(2_000).says("Hi").build());
    rig.line().speak("Hello");
    rig.time().advanceMillis(20 + 200 + 300 + 1_980);
    assertThat(personSaid()).isEmpty();
    rig.time().advanceMillis(120);

    assertThat(personSaid()).isEqualTo("Hi");
  }

  @Test
  void anInterruptionHasACueAndComesFirst() {
    Script script = Person.script().whenConnected();

    assertThatThrownBy(() -> script.interruptsAfter(1, "Stop"))
        .isInstanceOf(IllegalStateException.class);
  }

  private PhoneCall answering(Person person) {
    return rig.connected(person.onPhone());
  }

  private String personSaid() {
    ToneEar ear = new ToneEar();
    StringBuilder text = new StringBuilder();
    rig.line()
        .messages("media")
        .forEach(
            message -> {
              String payload = message.getAsJsonObject("media").get("payload").getAsString();
              ear.hear(Base64.getDecoder().decode(payload))
                  .forEach(character -> text.append(character.value()));
            });
    return text.toString();
  }
}
