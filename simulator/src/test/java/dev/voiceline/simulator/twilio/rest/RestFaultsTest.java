package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RestFaultsTest {
  private final RestRig rig = new RestRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({"429, 20429", "500, 20500", "502, 20502", "503, 20503"})
  void aRefusedRequestDoesNothing(int status, int code) {
    rig.server.faults().next(1, RestFault.status(status));
    RestRig.Answer answer = send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(rig.server.texts()).isEmpty();
    assertThat(send().status()).isEqualTo(201);
  }

  @Test
  void anAcceptedRequestCanBeAnsweredWith503() throws Exception {
    rig.server.faults().next(1, RestFault.unavailableAfterAccepting());
    assertThat(send().status()).isEqualTo(503);
    assertThat(rig.server.texts()).hasSize(1);
    rig.web.reported(2).get(20, TimeUnit.SECONDS);
    assertThat(rig.web.all("MessageStatus")).contains("delivered");
  }

  @Test
  void aFaultWaitsForTheRequestItIsMeantFor() {
    rig.server.faults().next(2, "POST", "/Calls.json", RestFault.status(500));
    assertThat(send().status()).isEqualTo(201);
    assertThat(rig.post("/Calls.json").status()).isEqualTo(500);
    assertThat(rig.post("/Calls.json").status()).isEqualTo(500);
    assertThat(rig.post("/Calls.json").status()).isEqualTo(400);
  }

  @Test
  void aRefusalCanRepeatWhatWasAskedFor() {
    rig.server.faults().next(1, new RestFault.Repeated(400));
    RestRig.Answer answer = send();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("message")).contains("/Messages.json", "Body=[Hello]");
    assertThat(rig.server.texts()).isEmpty();
  }

  @Test
  void aProxysPageIsNoJson() {
    rig.server.faults().next(1, new RestFault.Page(502));
    RestRig.Answer answer = send();
    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/html");
  }

  @Test
  void anAnswerCanBeDeclaredToBeSomethingElse() {
    rig.server.faults().next(1, new RestFault.WrongContentType("text/plain"));
    RestRig.Answer answer = send();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/plain");
  }

  @Test
  void aConnectionIsCutBeforeOrAfterTheRequestIsCarriedOut() {
    rig.server.faults().next(1, new RestFault.Cut(false));
    assertThatThrownBy(this::sendOrFail).isInstanceOf(UncheckedIOException.class);
    assertThat(rig.server.texts()).isEmpty();
    rig.server.faults().next(1, new RestFault.Cut(true));
    assertThatThrownBy(this::sendOrFail).isInstanceOf(UncheckedIOException.class);
    assertThat(rig.server.texts()).hasSize(1);
  }

  @Test
  void aRequestThatIsNeverAnsweredFailsAtTheClosingOfTheServer() throws Exception {
    rig.server.faults().next(1, new RestFault.Silence(true));
    CompletableFuture<Throwable> outcome =
        CompletableFuture.supplyAsync(this::sendOrFail).handle((answer, failure) -> failure);
    rig.server
        .log()
        .first(request -> request.is("POST", "/Messages.json"))
        .get(20, TimeUnit.SECONDS);
    assertThat(send().status()).isEqualTo(201);
    assertThat(outcome).isNotDone();
    rig.close();
    assertThat(outcome.get(20, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  @Timeout(60)
  void aSlowAnswerComesWhenItsTimeHasPassed() throws Exception {
    rig.server.faults().next(1, new RestFault.Slow(Duration.ofSeconds(5)));
    CompletableFuture<RestRig.Answer> answer = CompletableFuture.supplyAsync(this::send);
    rig.server.log().first(request -> true).get(20, TimeUnit.SECONDS);
    while (!answer.isDone()) {
      // The alarm may not be set yet when the request is in the log.
      rig.time.advance(Duration.ofSeconds(5));
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(answer.join().status()).isEqualTo(201);
  }

  private RestRig.Answer send() {
    return rig.send(
        rig.form(
            "/Messages.json",
            "To",
            RestRig.THEIRS,
            "From",
            RestRig.OURS,
            "Body",
            "Hello",
            "StatusCallback",
            RestRig.BACK));
  }

  private RestRig.Answer sendOrFail() {
    try {
      return rig.sendOrFail(
          rig.form("/Messages.json", "To", RestRig.THEIRS, "From", RestRig.OURS, "Body", "Hello"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
