package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.phone.person.Script;
import dev.voiceline.simulator.twilio.rest.MessageFate;
import dev.voiceline.simulator.twilio.rest.RestFault;
import dev.voiceline.simulator.twilio.rest.RestRequest;
import dev.voiceline.simulator.twilio.rest.SentText;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers who want the result as a text message. All calls run at once. */
class TextMessagesTest {
  private static final String UNSURE_ABOUT = "+12065550123";
  private static final String OPTED_OUT = "+12065550124";
  private static final String NOT_REACHED = "+12065550125";
  private static final String UNWILLING = "+12065550126";
  private static final int CARRIER_FILTERED = 30007;

  private static Town town;
  private static PhoneCall unsure;
  private static PhoneCall optedOut;
  private static PhoneCall notReached;
  private static PhoneCall unwilling;

  @BeforeAll
  static void placeTheCalls() {
    town =
        Town.Plan.usual().withYaml("texts: {enabled: true}\nagent: {line_name: Our Line}\n").open();
    town.rest
        .faults()
        .next(1, TextMessagesTest::isOfTheFirst, RestFault.unavailableAfterAccepting());
    town.rest
        .fates()
        .to(OPTED_OUT, MessageFate.optedOut())
        .to(NOT_REACHED, MessageFate.undelivered(CARRIER_FILTERED));
    unsure =
        town.call(
            Callers.politely(
                wanting("Yes, please").whenHears("not send it twice").says("Please text me that")),
            CallOptions.usual().from(UNSURE_ABOUT));
    optedOut =
        town.call(Callers.politely(wanting("Yes, please")), CallOptions.usual().from(OPTED_OUT));
    notReached = town.call(wanting("Yes, please").build(), CallOptions.usual().from(NOT_REACHED));
    unwilling =
        town.call(Callers.politely(wanting("No, not now")), CallOptions.usual().from(UNWILLING));
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void aMessageOfWhichNobodyKnowsWhetherItWasTakenIsSentOnce() {
    House.awaitEnd(unsure);
    assertThat(House.heard(unsure))
        .contains("May I text a summary to the number you are calling from, ending in 2 3?")
        .contains("may or may not arrive");
    assertThat(asked(unsure)).as("asked again for the same message").hasSize(3);
    assertThat(messagesTo(UNSURE_ABOUT))
        .singleElement()
        .extracting(SentText::body)
        .asString()
        .startsWith("Our Line, ")
        .contains("prior authorization is required")
        .contains("$1,050")
        .doesNotContain("MB123456")
        .doesNotContain("123456")
        .doesNotContain("1985")
        .doesNotContain("March 15")
        .doesNotContain("2065550123");
    assertThat(town.rest.log().requests().stream().filter(TextMessagesTest::isOfTheFirst))
        .hasSize(1);
  }

  @Test
  void whoHasOptedOutIsToldSo() {
    House.awaitEnd(optedOut);
    assertThat(House.heard(optedOut)).contains("it has opted out of our messages");
    assertThat(messagesTo(OPTED_OUT)).isEmpty();
  }

  @Test
  void aMessageThatDidNotArriveIsToldToWhoeverWatches() {
    CallNews.Network lost =
        town.news.await(notReached, CallNews.Network.class, TextMessagesTest::isUndelivered);
    assertThat(((NetworkEvent.Text) lost.event()).error()).isEqualTo(CARRIER_FILTERED);
    assertThat(messagesTo(NOT_REACHED)).hasSize(1);
    notReached.hangUp();
  }

  @Test
  void withoutAClearYesNothingIsSent() {
    House.awaitEnd(unwilling);
    assertThat(House.heard(unwilling)).contains("May I text a summary");
    assertThat(town.rest.log().requests().stream().filter(each -> isTo(each, UNWILLING))).isEmpty();
  }

  private static Script wanting(String answer) {
    return Person.script()
        .whenHears(Callers.GREETED)
        .says(Callers.MRI_OF_FIRST)
        .whenHears("anything else I can help")
        .says("Please text me that")
        .whenHears("rates may apply")
        .says(answer);
  }

  private static List<CallNews.ToolRequested> asked(PhoneCall call) {
    return town.news.of(call, CallNews.ToolRequested.class).stream()
        .filter(news -> news.request().name().equals("send_summary_sms"))
        .toList();
  }

  private static List<SentText> messagesTo(String number) {
    return town.rest.texts().stream().filter(text -> text.to().equals(number)).toList();
  }

  private static boolean isUndelivered(CallNews.Network news) {
    return news.event() instanceof NetworkEvent.Text text && text.stage() == TextStage.UNDELIVERED;
  }

  private static boolean isOfTheFirst(RestRequest request) {
    return isTo(request, UNSURE_ABOUT);
  }

  private static boolean isTo(RestRequest request, String number) {
    return request.is("POST", "/Messages.json")
        && request.fields().text("To").orElse("").equals(number);
  }
}
