package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers who make a sound while the agent speaks. */
class InterruptionTest {
  private static final String QUESTION = "May I have the member ID, please?";

  @Test
  void aBargeInCutsWhatTheModelHasLongSentAndTheModelLearnsHowFarItWasHeard() {
    try (House house = House.open()) {
      PhoneCall call =
          house.call(
              Person.script()
                  .whenHears(Callers.GREETED)
                  .says(Callers.MRI_OF_FIRST)
                  .whenHears("I have member ID M B")
                  .interruptsAfter(600, "Wait a moment, please")
                  .build());
      house.news.await(call, CallNews.Interrupted.class, cut -> cut.itemsCut() > 0);
      Heard cutOff = House.awaitHeard(call, "I have member ID");
      ConnectionLog model = house.connection(1);
      SpokenItem first = itemThatBegins(model, "I have member ID");
      assertThat(first.generatedMs())
          .as("the model had sent all of it")
          .isEqualTo(40L * first.words().length());
      assertThat(call.figures().line().clears()).isEqualTo(1);
      assertThat(first.words()).startsWith(cutOff.text());
      awaitCorrected(model);
      long played = cutOff.endMs() - cutOff.startMs();
      assertThat(itemThatBegins(model, "I have member ID").truncatedMs().orElseThrow())
          .isBetween(played - 200, played + 200);
      assertThat(itemThatBegins(model, "According to the plan").deleted())
          .as("what was never heard is forgotten")
          .isTrue();
      assertThat(House.heard(call)).doesNotContain("checking");
    }
  }

  @Test
  void aCoughOnlyPausesTheAgent() {
    try (House house = House.open()) {
      PhoneCall call =
          house.call(
              Person.script()
                  .whenHears(Callers.GREETED)
                  .says("I need to check eligibility")
                  .whenHears("happy to help")
                  .coughsAfter(0, 240)
                  .build());
      house.news.await(call, CallNews.Resumed.class);
      House.awaitHeard(call, "please?");
      String whole = "I'd be happy to help you with that. " + QUESTION;
      List<Heard> heard = call.heard();
      String before = heard.get(heard.size() - 2).text();
      String after = heard.get(heard.size() - 1).text();
      assertThat(whole).startsWith(before).endsWith(after);
      assertThat(before.length() + after.length())
          .as("nothing is lost between the two")
          .isGreaterThanOrEqualTo(whole.length() - 1);
      ConnectionLog model = house.connection(1);
      assertThat(itemThatBegins(model, "I'd be happy").truncatedMs()).isEmpty();
      assertThat(model.utterances())
          .as("the model forgets the cough")
          .anyMatch(utterance -> utterance.heard().isBlank() && utterance.deleted());
      assertThat(house.news.of(call, CallNews.Interrupted.class)).isEmpty();
    }
  }

  private static void awaitCorrected(ConnectionLog model) {
    try {
      assertThat(
              model.await(
                  log ->
                      log.spokenItems().stream().anyMatch(item -> item.truncatedMs().isPresent())
                          && log.spokenItems().stream().anyMatch(SpokenItem::deleted),
                  House.PATIENCE))
          .as("the model is told what was heard")
          .isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static SpokenItem itemThatBegins(ConnectionLog model, String words) {
    return model.spokenItems().stream()
        .filter(item -> item.words().startsWith(words))
        .findFirst()
        .orElseThrow();
  }
}
