package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers hear about each patient from the cascade. All calls run at once. */
class CascadePatientsTest {
  private static BothVoices house;
  private static PhoneCall remaining;
  private static PhoneCall met;
  private static PhoneCall terminated;

  @BeforeAll
  static void placeTheCalls() {
    house = BothVoices.cascade();
    remaining = house.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
    met = house.call(Callers.sayingAtOnce(Callers.VISIT_OF_SECOND));
    terminated = house.call(Callers.sayingAtOnce(Callers.MRI_OF_THIRD));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theFirstPatientsDeductibleRemainsAndAnMriNeedsAuthorization() {
    endsWithGoodbye(remaining);
    assertThat(House.heard(remaining))
        .contains("coverage is active")
        .contains("one thousand fifty dollars of the individual deductible is left")
        .contains("prior authorization is required")
        .contains("copay is fifty dollars");
  }

  @Test
  void theSecondPatientsDeductibleIsMet() {
    endsWithGoodbye(met);
    assertThat(House.heard(met))
        .contains("coverage is active")
        .contains("individual deductible is met")
        .contains("copay is twenty-five dollars");
  }

  @Test
  void theThirdPatientsCoverageWasTerminated() {
    endsWithGoodbye(terminated);
    assertThat(House.heard(terminated)).contains("not active").contains("ended on June thirtieth");
  }

  @Test
  void whatEachPartHasCostIsOnTheBill() {
    endsWithGoodbye(remaining);
    CallNews.Billed billed = house.news.of(remaining, CallNews.Billed.class).get(0);
    assertThat(billed.bill().used())
        .extracting(Usage::work)
        .contains(Usage.Work.TRANSCRIPTION, Usage.Work.REPLY, Usage.Work.SPEECH);
  }

  private static void endsWithGoodbye(PhoneCall call) {
    assertThat(House.awaitEnd(call).reason())
        .as(() -> House.heard(call) + house.news.of(call, CallNews.class))
        .isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
    assertThat(house.news.of(call, CallNews.Fault.class)).isEmpty();
    assertThat(House.heard(call)).endsWith("Thank you for calling. Goodbye!");
  }
}
