package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.chat.Asked;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Callers who talk with the cascade as people talk: over the agent, with coughs, with long pauses,
 * in another language. All calls run at once, half of them by a recognizer that tells no turns.
 */
class CascadeCallTest {
  private static final String NOVA =
      "cascade: {listen: {model: nova-3}, " + BothVoices.PATIENT + "}";
  private static final String QUESTION = "May I have the member ID, please?";
  private static final String CUT_SHORT = " [interrupted by caller]";
  private static final String OFFER = "I'd be happy to help you with that. " + QUESTION;

  private static BothVoices flux;
  private static BothVoices nova;
  private static PhoneCall interrupting;
  private static PhoneCall coughing;
  private static PhoneCall pausing;
  private static PhoneCall spanish;

  @BeforeAll
  static void placeTheCalls() {
    flux = BothVoices.cascade();
    nova = BothVoices.of("cascade", NOVA);
    interrupting =
        flux.call(
            Person.script()
                .whenHears(Callers.GREETED)
                .says("I need to check eligibility")
                .whenHears("happy to help")
                .interruptsAfter(0, "Wait a moment, please")
                .build());
    coughing =
        flux.call(
            Person.script()
                .whenHears(Callers.GREETED)
                .says("I need to check eligibility")
                .whenHears("happy to help")
                .coughsAfter(0, 240)
                .build());
    pausing =
        nova.call(
            Person.script()
                .whenHears(Callers.GREETED)
                .says("I need to check eligibility")
                .whenHears("May I have the member ID")
                .saysHalting(800, "M B 1 2 3", "4 5", "6")
                .build());
    spanish =
        nova.call(
            Person.script()
                .whenHears(Callers.GREETED)
                .says(Callers.MRI_OF_THIRD)
                .whenHears("newer insurance card")
                .says("Can we go on in Spanish, please")
                .whenHears("seguimos en espanol")
                .says("Me duele la rodilla")
                .build());
  }

  @AfterAll
  static void close() {
    flux.close();
    nova.close();
  }

  @Test
  void wordsCutTheAgentOffAndTheModelLearnsHowFarItWasHeard() {
    flux.news.await(interrupting, CallNews.Interrupted.class, cut -> cut.itemsCut() > 0);
    Heard cutOff = House.awaitHeard(interrupting, "I'd be happy");
    Asked next = flux.awaitQuestion("Wait a moment, please");
    String told =
        BothVoices.agentsWords(next).stream()
            .dropWhile(words -> !words.startsWith("I'd be happy"))
            .collect(Collectors.joining(" "));

    assertThat(told).as("the model learns that it was cut off").endsWith(CUT_SHORT);
    String remembered = told.substring(0, told.length() - CUT_SHORT.length());
    assertThat(OFFER).startsWith(cutOff.text()).startsWith(remembered);
    assertThat(remembered).isNotEqualTo(OFFER);
    assertThat(remembered.length())
        .isBetween(cutOff.text().length() - 5, cutOff.text().length() + 5);
    interrupting.hangUp();
  }

  @Test
  void aCoughOnlyPausesTheAgent() {
    flux.news.await(coughing, CallNews.Resumed.class);
    House.awaitHeard(coughing, "please?");
    List<Heard> heard = upTo("please?", coughing.heard());
    String before = heard.get(heard.size() - 2).text();
    String after = heard.get(heard.size() - 1).text();

    assertThat(OFFER).startsWith(before).endsWith(after);
    assertThat(before.length() + after.length())
        .as("nothing is lost between the two")
        .isGreaterThanOrEqualTo(OFFER.length() - 1);
    assertThat(flux.news.of(coughing, CallNews.Interrupted.class)).isEmpty();
  }

  private static List<Heard> upTo(String end, List<Heard> heard) {
    int last =
        IntStream.range(0, heard.size())
            .filter(i -> heard.get(i).text().endsWith(end))
            .findFirst()
            .orElseThrow();
    return heard.subList(0, last + 1);
  }

  @Test
  void anIdThatIsReadOutWithLongPausesIsOneTurn() {
    House.awaitHeard(pausing, "date of birth?");

    assertThat(House.heard(pausing)).contains("I have member ID M B 1 2 3 4 5 6");
    assertThat(nova.news.of(pausing, CallNews.CallerSaid.class))
        .extracting(CallNews.CallerSaid::text)
        .containsExactly("I need to check eligibility", "M B 1 2 3 4 5 6");
  }

  /** The simulated voice has no accents. */
  @Test
  void aCallerGoesOverToSpanishInMidCall() {
    House.awaitHeard(spanish, "seguimos en espanol");

    assertThat(nova.news.of(spanish, CallNews.Speaks.class))
        .contains(new CallNews.Speaks(new Language("es")));
    nova.awaitQuestion("Me duele la rodilla");
  }
}
