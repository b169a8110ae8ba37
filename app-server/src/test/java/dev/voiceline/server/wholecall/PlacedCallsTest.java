package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.cli.Commands;
import dev.voiceline.simulator.phone.AnsweringMachine;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.twilio.rest.RestFault;
import dev.voiceline.simulator.twilio.rest.RestRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Calls that the server places, to people and to machines. All calls run at once. */
class PlacedCallsTest {
  private static final String MESSAGE = "This is the eligibility line. Please call us back.";
  private static final String YAML =
      "outgoing:\n  voicemail_message: " + MESSAGE + "\n  ring_seconds: 5\n";
  private static final Duration RINGS = Duration.ofMillis(200);
  private static final String GREETING_OF_MACHINE =
      "Hello, this is the front desk. We are closed at the moment. Please leave a message.";
  private static final String BEFORE_TALKING = "\"detection\": \"before_talking\"";
  private static final String WHILE_TALKING = "\"detection\": \"while_talking\"";
  private static final String LEAVE_MESSAGE = "\"on_machine\": \"leave_message\"";
  private static final String HANG_UP = "\"on_machine\": \"hang_up\"";

  private static House house;
  private static Orders orders;
  private static Placed toPerson;
  private static Placed toPersonAfterDetection;
  private static Placed leavingMessage;
  private static Placed hangingUp;
  private static Placed interrupting;
  private static Placed busy;
  private static Placed unanswered;
  private static int numbers;

  /** A call that was ordered. */
  private record Placed(
      String number, CompletableFuture<Orders.Answer> answer, AnsweringMachine machine) {
    PhoneCall call() {
      PhoneCall call = House.get(house.phones.nextCallTo(number));
      assertThat(House.get(answer).status()).isEqualTo(202);
      assertThat(House.get(answer).text("call")).isEqualTo(call.callSid());
      return call;
    }
  }

  @BeforeAll
  static void placeTheCalls() {
    house = House.withNetwork(YAML);
    orders = new Orders(house);
    unanswered = place(PersonBehavior.neverAnswers());
    toPerson = place(person());
    toPersonAfterDetection = place(person(), BEFORE_TALKING);
    leavingMessage = placeToMachine(BEFORE_TALKING, LEAVE_MESSAGE);
    hangingUp = placeToMachine(BEFORE_TALKING, HANG_UP);
    interrupting = placeToMachine(WHILE_TALKING, LEAVE_MESSAGE);
    busy = place(PersonBehavior.busy());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aPersonHearsTheAgentAndAResult() {
    hearsAResult(toPerson.call());
  }

  @Test
  void aPersonHearsTheAgentAlsoWhenAMachineWasExpected() {
    hearsAResult(toPersonAfterDetection.call());
  }

  @Test
  void aMachineIsLeftTheMessageAfterItsBeepAndNothingElse() {
    PhoneCall call = leavingMessage.call();
    House.awaitEnd(call);
    assertThat(leavingMessage.machine().messages()).containsExactly(MESSAGE);
    assertThat(House.heard(call)).isEqualTo(MESSAGE);
    orders.awaitStage(call, "completed");
  }

  @Test
  void aMachineIsHungUpWithoutAWord() {
    PhoneCall call = hangingUp.call();
    assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(call.heard()).isEmpty();
    orders.awaitStage(call, "completed");
  }

  @Test
  void anAgentThatTalksWithAMachineFallsSilentForTheMessage() {
    PhoneCall call = interrupting.call();
    House.awaitEnd(call);
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.MACHINE_ANSWERED);
    assertThat(interrupting.machine().messages()).containsExactly(MESSAGE);
    assertThat(house.news.of(call, CallNews.Began.class)).as("the agent took the call").hasSize(1);
    assertThat(House.heard(call)).doesNotContain("coverage");
  }

  @Test
  void aBusyLineIsTold() {
    PhoneCall call = busy.call();
    assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.BUSY);
    orders.awaitStage(call, "busy");
  }

  @Test
  void thatNobodyAnswersIsTold() {
    PhoneCall call = unanswered.call();
    assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.NO_ANSWER);
    orders.awaitStage(call, "no_answer");
  }

  @Test
  void whoHasNoTokenCallsNobody() {
    String number = number();
    Orders.Answer answer =
        House.get(orders.placeWithToken(Orders.to(number), House.API_TOKEN.replace('0', '9')));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(house.network().log().requests()).noneMatch(request -> calls(request, number));
  }

  @Test
  void oneKeyIsOneCallAlsoWhenTheNetworkDoesNotSayThatItCalls() {
    String number = number();
    house.phones.person(number, PersonBehavior.busy());
    house
        .network()
        .faults()
        .next(1, request -> calls(request, number), RestFault.unavailableAfterAccepting());
    for (int asked = 0; asked < 3; asked++) {
      assertThat(House.get(orders.place(Orders.to(number), "the-same")).status()).isEqualTo(504);
    }
    House.awaitEnd(House.get(house.phones.nextCallTo(number)));
    assertThat(house.phones.callsTo(number)).hasSize(1);
    assertThat(house.network().log().requests())
        .filteredOn(request -> calls(request, number))
        .hasSize(1);
  }

  @Test
  void theCommandTellsHowTheCallFares(@TempDir Path files) throws Exception {
    String number = number();
    house.phones.person(number, person());
    Path env = files.resolve("settings.env");
    Files.writeString(env, "VOICELINE_API_TOKEN=" + House.API_TOKEN + "\n");
    StringWriter out = new StringWriter();
    CommandLine line = Commands.line().setOut(new PrintWriter(out, true));
    String url = "http://127.0.0.1:" + house.server.httpPort();
    assertThat(line.execute("call", number, "--url", url, "--env-file", env.toString())).isZero();
    PhoneCall call = House.get(house.phones.nextCallTo(number));
    assertThat(House.heard(call))
        .contains("one thousand fifty dollars of the individual deductible is left");
    assertThat(out.toString().lines()).startsWith("Call " + call.callSid()).endsWith("completed");
  }

  private static void hearsAResult(PhoneCall call) {
    House.awaitHeard(call, "one thousand fifty dollars of the individual deductible is left");
    House.awaitEnd(call);
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
    orders.awaitStage(call, "completed");
  }

  private static PersonBehavior person() {
    return PersonBehavior.answers(RINGS, Callers.sayingAtOnce(Callers.MRI_OF_FIRST)::onPhone);
  }

  private static Placed place(PersonBehavior who, String... members) {
    return place(who, AnsweringMachine.greeting(""), members);
  }

  private static Placed placeToMachine(String... members) {
    AnsweringMachine machine = AnsweringMachine.greeting(GREETING_OF_MACHINE);
    return place(PersonBehavior.machine(RINGS, machine), machine, members);
  }

  private static Placed place(PersonBehavior who, AnsweringMachine machine, String... members) {
    String number = number();
    house.phones.person(number, who);
    return new Placed(number, orders.place(Orders.to(number, members)), machine);
  }

  private static boolean calls(RestRequest request, String number) {
    return request.is("POST", "/Calls.json")
        && request.fields().text("To").equals(Optional.of(number));
  }

  /** One that nobody else has. */
  private static synchronized String number() {
    numbers++;
    return "+1206555" + (1000 + numbers);
  }
}
