package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.MemberBook;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.ScriptedBook;
import dev.voiceline.simulator.payer.X12Answers;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers hear of a payer in trouble, and that the line goes on. All calls run at once. */
class PayerTroubleCallTest {
  private static final String SAYS_NOTHING = "This says nothing about the coverage.";
  private static final String NO_MATCH = "I could not match those details.";
  private static final String LEFT =
      "one thousand fifty dollars of the individual deductible is left";
  private static final String SECOND_FACT = "copay is twenty-five dollars";
  private static final List<String> GIVEN_UP =
      List.of(
          "Silent", "Stranger", "Trace", "Garbage", "Envelope", "Queueing", "Refusing", "Broken");

  private static final Map<String, PhoneCall> CALLS = new HashMap<>();
  private static PayerStreet payers;
  private static Town town;

  @BeforeAll
  static void placeTheCalls() {
    payers = street();
    town =
        Town.Plan.usual().withYaml(payers.yaml()).withEnvironment(PayerStreet.environment()).open();
    Stream.concat(GIVEN_UP.stream(), Stream.of("Slow", "Busy", "Sleepy"))
        .forEach(name -> CALLS.put(name, town.call(asking(name))));
  }

  private static PayerStreet street() {
    MemberBook demo = PayerFiles.x12();
    String first = PayerFiles.text(PayerFiles.ACTIVE);
    ScriptedBook sleepy = new ScriptedBook(demo);
    sleepy.next(question -> PayerFiles.text("x12/synth-54-aaa42-payer-down-payer-level.271"));
    Mood html = new Mood.Instead(HttpAnswer.ok("text/html", "<html>It works!</html>"));
    Mood busy =
        new Mood.Instead(HttpAnswer.of(429, "text/plain", "slow down").with("Retry-After", "1"));
    return new PayerStreet()
        .with("Good Plan", demo)
        .with("Slow Plan", demo)
        .behaving("Slow Plan", new Mood.Slow(Duration.ofSeconds(8)))
        .with("Silent Plan", demo, "timeouts: {check_seconds: 3, message_seconds: 3}")
        .behaving("Silent Plan", new Mood.Silent(), new Mood.Silent(), new Mood.Silent())
        .with(
            "Stranger Plan",
            question ->
                new MemberBook(List.of(first))
                    .answer(question)
                    .replace("MB123456", "MB222222")
                    .replace("19850315", "19700101"))
        .with("Trace Plan", question -> PayerFiles.text(PayerFiles.ACTIVE))
        .with("Garbage Plan", demo)
        .behaving("Garbage Plan", html, html, html)
        .with("Envelope Plan", question -> X12Answers.ta1(question, "021"))
        .with("Queueing Plan", question -> X12Answers.ack999(question, true))
        .with("Refusing Plan", question -> X12Answers.ack999(question, false))
        .with("Busy Plan", demo)
        .behaving("Busy Plan", busy)
        .with("Sleepy Plan", sleepy, "retries: {first_ms: 50}")
        .with(
            "Broken Plan",
            demo,
            "retries: {tries: 2, first_ms: 10}",
            "guard: {window: 2, rest_seconds: 300}")
        .behaving("Broken Plan", Collections.nCopies(20, new Mood.Dropping()).toArray(Mood[]::new));
  }

  private static Person asking(String name) {
    String again = name.equals("Broken") ? "Broken" : "Good";
    return Person.script()
        .whenHears(Callers.GREETED)
        .says(Callers.MRI_OF_FIRST + ", with " + name + " Plan")
        .whenHears(SAYS_NOTHING)
        .says(Callers.VISIT_OF_SECOND + ", with " + again + " Plan")
        .whenHears("could not match those details")
        .says(Callers.VISIT_OF_SECOND + ", with Good Plan")
        .whenHears(SAYS_NOTHING)
        .says(Callers.VISIT_OF_SECOND + ", with Good Plan")
        .build();
  }

  @AfterAll
  static void close() {
    town.close();
    payers.close();
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of("Silent", "The plan did not answer. " + SAYS_NOTHING),
        Arguments.of("Stranger", NO_MATCH),
        Arguments.of("Trace", "belongs to another question, so it does not count."),
        Arguments.of("Garbage", SAYS_NOTHING),
        Arguments.of("Envelope", "because of a problem on our side. " + SAYS_NOTHING),
        Arguments.of("Queueing", "its answer has yet to come. " + SAYS_NOTHING),
        Arguments.of("Refusing", "because of a problem on our side. " + SAYS_NOTHING),
        Arguments.of("Broken", "The plan did not answer. " + SAYS_NOTHING));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aTrueSentenceIsHeardAndTheLineStaysUsable(String name, String sentence) {
    PhoneCall call = calls(name);
    House.awaitHeard(call, sentence);
    House.awaitHeard(call, SECOND_FACT);
    String heard = House.heard(call);
    String before = heard.substring(0, heard.indexOf("July 22"));
    assertThat(before)
        .contains(sentence)
        .doesNotContain("active", "dollar", "deductible", "authorization", "covered");
    call.hangUp();
  }

  @ParameterizedTest
  @MethodSource("overcome")
  void aTroubleThatPassesIsNotHeardOf(String name) {
    PhoneCall call = calls(name);
    House.awaitHeard(call, LEFT);
    assertThat(House.heard(call)).doesNotContain(SAYS_NOTHING).doesNotContain("not answer");
    assertThat(payers.payer(name + " Plan").received().size())
        .isEqualTo(name.equals("Slow") ? 1 : 2);
    call.hangUp();
  }

  static Stream<String> overcome() {
    return Stream.of("Slow", "Busy", "Sleepy");
  }

  @Test
  void whoWaitsIsKeptCompany() {
    PhoneCall call = calls("Slow");
    House.awaitHeard(call, LEFT);
    String heard = House.heard(call);
    assertThat(heard).contains("One moment, I'm checking that.");
    assertThat(heard.indexOf("I'm checking that.")).isLessThan(heard.indexOf(LEFT));
  }

  @Test
  void aPayerAtRestIsNotAsked() {
    House.awaitHeard(calls("Broken"), SECOND_FACT);
    assertThat(payers.payer("Broken Plan").received().size())
        .as("messages of two checks with two tries each")
        .isLessThan(3);
  }

  @Test
  void nothingOnTheLogNamesAPatient() {
    GIVEN_UP.forEach(name -> House.awaitHeard(calls(name), SECOND_FACT));
    Clear.assertNoneIn(town.log);
    assertThat(town.log)
        .filteredOn(line -> line.contains("outcome=payer_unavailable"))
        .isNotEmpty();
  }

  private static PhoneCall calls(String name) {
    PhoneCall call = CALLS.get(name);
    assertThat(call).as(name).isNotNull();
    return call;
  }
}
