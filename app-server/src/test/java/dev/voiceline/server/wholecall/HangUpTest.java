package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.rest.RestFault;
import dev.voiceline.simulator.twilio.rest.RestRequest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way a call can end, and a line that breaks. All calls run at once. */
class HangUpTest {
  private static House house;
  private static PhoneCall byCaller;
  private static PhoneCall byAgent;
  private static PhoneCall byAgentAlone;
  private static PhoneCall byOperator;
  private static PhoneCall mended;

  @BeforeAll
  static void placeTheCalls() {
    house = House.withNetwork("");
    byAgent = house.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
    byAgentAlone = house.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
    house
        .network()
        .faults()
        .next(100, request -> ends(request, byAgentAlone), RestFault.status(500));
    mended = house.call(answeringOneByOne());
    var unused =
        mended
            .awaitHearing(text -> text.contains("What is the"), House.PATIENCE)
            .thenRun(() -> mended.faults().dropSocket());
    byCaller = house.call(Callers.hangingUpAtOnce());
    byOperator = house.call(Callers.saying("I need to check eligibility"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whenTheCallerHangsUpTheNetworkIsToldNothing() {
    assertThat(house.news.awaitEnd(byCaller)).isEqualTo(EndReason.CALLER_HUNG_UP);
    assertThat(House.awaitEnd(byCaller).reason()).isEqualTo(CallEnd.Reason.CALLER_HUNG_UP);
    assertThat(house.network().log().requests()).noneMatch(request -> ends(request, byCaller));
  }

  @Test
  void theAgentsGoodbyeEndsTheCallByARequestToo() {
    assertThat(House.awaitEnd(byAgent).reason())
        .isIn(CallEnd.Reason.HANGUP_VERB, CallEnd.Reason.ENDED_BY_REST);
    assertThat(house.news.awaitEnd(byAgent)).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(byAgent)).endsWith("Goodbye!");
    RestRequest request = House.get(house.network().log().first(each -> ends(each, byAgent)));
    assertThat(request.fields().text("Status")).isEqualTo(Optional.of("completed"));
  }

  @Test
  void theAgentsGoodbyeEndsTheCallAlsoWhenRequestsFail() {
    assertThat(House.awaitEnd(byAgentAlone).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(house.news.awaitEnd(byAgentAlone)).isEqualTo(EndReason.COMPLETED);
  }

  @Test
  void theOperatorEndsACall() {
    House.awaitHeard(byOperator, "May I have the member ID");
    house.server.calls().hangUp(new CallId(byOperator.callSid()));
    assertThat(house.news.awaitEnd(byOperator)).isEqualTo(EndReason.ENDED_BY_OPERATOR);
    assertThat(House.awaitEnd(byOperator).reason())
        .isIn(CallEnd.Reason.HANGUP_VERB, CallEnd.Reason.ENDED_BY_REST);
    House.get(house.network().log().first(each -> ends(each, byOperator)));
  }

  @Test
  void whenTheSocketBreaksTheCallGoesOnWhereItWas() {
    assertThat(house.news.await(mended, CallNews.LineBack.class).broke()).isTrue();
    House.awaitHeard(mended, "one thousand fifty dollars of the individual deductible is left");
    House.awaitEnd(mended);
    assertThat(house.news.awaitEnd(mended)).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(mended)).containsOnlyOnce(House.GREETING);
    assertThat(house.news.of(mended, CallNews.ConversationOpening.class)).hasSize(1);
  }

  @Test
  void aSocketThatBreaksAgainAndAgainEndsTheCallWithAnApology() {
    PhoneCall call = house.call(Callers.saying("I need to check eligibility"));
    House.awaitHeard(call, Callers.GREETED);
    for (int broken = 1; broken <= 3; broken++) {
      int times = broken;
      call.faults().dropSocket();
      TestServer.await(() -> house.news.of(call, CallNews.LineBack.class).size() >= times);
    }
    call.faults().dropSocket();
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.LINE_LOST);
    House.awaitEnd(call);
    assertThat(House.heard(call)).contains("We are sorry, something went wrong");
  }

  private static boolean ends(RestRequest request, PhoneCall call) {
    return request.is("POST", "/Calls/" + call.callSid() + ".json");
  }

  private static Person answeringOneByOne() {
    return Callers.politely(
        Person.script()
            .whenHears(Callers.GREETED)
            .says("MB123456, MRI")
            .whenHears("date of birth")
            .says("March 15, 1985"));
  }
}
