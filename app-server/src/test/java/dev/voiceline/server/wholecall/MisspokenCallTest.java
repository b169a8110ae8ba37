package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import dev.voiceline.simulator.realtime.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers hear when the model says something else than it should. All calls run at once. */
class MisspokenCallTest {
  private static final String CORRECTED = "Let me correct that";
  private static final List<House> HOUSES = new ArrayList<>();

  private static Act amount;
  private static Act promise;
  private static Act answer;
  private static Act date;

  private record Act(House house, PhoneCall call) {
    static Act of(String caller, String saying, Slip slip) {
      House house =
          House.with(Faults.none().and(1, new Moment.Saying(saying), new Mishap.Misspeak(slip)));
      HOUSES.add(house);
      return new Act(house, house.call(Callers.sayingAtOnce(caller)));
    }
  }

  @BeforeAll
  static void placeTheCalls() {
    amount = Act.of(Callers.MRI_OF_FIRST, "deductible", Slip.AMOUNT);
    promise = Act.of(Callers.MRI_OF_FIRST, "deductible", Slip.ANSWER);
    answer = Act.of(Callers.MRI_OF_THIRD, "ended on June thirtieth", Slip.ANSWER);
    date = Act.of(Callers.MRI_OF_THIRD, "ended on June thirtieth", Slip.DATE);
  }

  @AfterAll
  static void close() {
    HOUSES.forEach(House::close);
  }

  @Test
  void aWrongAmountIsCutAndTheRightOneHeard() {
    isMended(amount, Finding.WRONG_AMOUNT);
    assertThat(House.heard(amount.call))
        .contains("one thousand fifty dollars of the individual deductible is left")
        .contains("copay is fifty dollars");
  }

  @Test
  void aFlippedAnswerIsMended() {
    isMended(answer, Finding.FLIPPED);
    assertThat(House.heard(answer.call)).contains("coverage is not active");
  }

  @Test
  void aGuaranteeIsTakenBack() {
    isMended(promise, Finding.PROMISED);
    assertThat(House.heard(promise.call)).contains("This is not a guarantee of payment");
  }

  @Test
  void aWrongDateIsMended() {
    isMended(date, Finding.WRONG_DATE);
    assertThat(House.heard(date.call)).contains("ended on June thirtieth, twenty twenty-six");
  }

  private static void isMended(Act act, Finding finding) {
    House.awaitEnd(act.call);
    assertThat(act.house.news.awaitEnd(act.call)).isEqualTo(EndReason.COMPLETED);
    String heard = House.heard(act.call);
    assertThat(heard.split(CORRECTED, -1)).as(heard).hasSize(2);
    assertThat(act.house.log)
        .filteredOn(line -> line.contains("misspoke"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("[WARN]", finding.name().toLowerCase(Locale.ROOT))
                    .endsWith("corrected aloud"));
    act.house.news.await(act.call, CallNews.Misspoken.class, CallNews.Misspoken::corrected);
  }
}
