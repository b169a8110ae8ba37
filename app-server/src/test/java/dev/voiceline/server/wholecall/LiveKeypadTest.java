package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import org.junit.jupiter.api.Test;

/** A caller who types while the agent is there. */
class LiveKeypadTest {
  @Test
  void keysCutTheAgentOffAndWhatTheySpellLeadsToTheAnswer() {
    try (Town town = Town.Plan.usual().open()) {
      PhoneCall call = town.call(Person.script().build());
      House.get(call.awaitHearing(text -> text.contains("Hello"), House.PATIENCE));
      call.press("*61*22123456#");
      town.news.await(call, CallNews.Interrupted.class, cut -> cut.itemsCut() > 0);
      House.awaitHeard(call, "date of birth");
      call.press("03151985#");
      House.awaitHeard(call, "procedure");
      call.say("an MRI");
      House.awaitHeard(call, "one thousand fifty dollars");

      assertThat(House.heard(call))
          .as("the greeting was cut off")
          .doesNotContain(House.GREETING)
          .contains("prior authorization is required");
      assertThat(town.news.of(call, CallNews.Disclosed.class)).hasSize(1);
      assertThat(town.log).noneMatch(line -> line.contains("123456") || line.contains("1985"));
    }
  }
}
