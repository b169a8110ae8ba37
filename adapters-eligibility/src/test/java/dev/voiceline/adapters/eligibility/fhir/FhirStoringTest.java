package dev.voiceline.adapters.eligibility.fhir;

import static dev.voiceline.adapters.eligibility.fhir.FhirBench.ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is stored only where the operation is unknown, and only once. */
class FhirStoringTest {
  private static final String SUBMIT = "/fhir/CoverageEligibilityRequest/$submit";
  private static final String STORE = "/fhir/CoverageEligibilityRequest";
  private static final String NOT_FOUND =
      "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":"
          + "\"%s\",\"details\":{\"coding\":[{\"system\":"
          + "\"https://x12.org/codes/reject-reason-codes\",\"code\":\"75\"}]}}]}";

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 422, 501})
  void aPatientWhoIsNotFoundIsAnAnswerWhateverTheStatus(int status) {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      String outcome = NOT_FOUND.formatted("not-supported");
      payer.instead(HttpAnswer.of(status, "application/fhir+json", outcome));

      assertThat(payer.received(ASKED)).isEqualTo(outcome);
      assertThat(payer.paths("POST")).containsExactly(SUBMIT);
    }
  }

  @Test
  void thatSomethingIsNotFoundDoesNotMeanThatTheOperationIsUnknown() {
    try (FhirBench payer = new FhirBench(Manner.AT_ONCE, 0)) {
      payer.instead(FhirPayer.outcome(404, "not-found", "no such patient"));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.REFUSED);
      assertThat(payer.paths("POST")).containsExactly(SUBMIT);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void aBareStatusMeansThatTheOperationIsUnknown(int status) {
    try (FhirBench payer = new FhirBench(Manner.STORING, 0)) {
      payer.instead(HttpAnswer.of(status, "text/html", "<html/>"));

      assertThat(payer.received(ASKED)).contains("\"complete\"");
      assertThat(payer.paths("POST")).containsExactly(SUBMIT, STORE);
    }
  }

  @Test
  void aServerThatTookTheRequestAndDidNotAnswerIsAskedForTheOperationAgain() {
    try (FhirBench payer = new FhirBench(Manner.STORING, Integer.MAX_VALUE)) {
      payer.timeIsUpAfterLooks(1);
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.TIMED_OUT);
      payer.timeIsUpAfterLooks(1);
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.TIMED_OUT);

      assertThat(payer.paths("POST")).containsExactly(SUBMIT, STORE, SUBMIT, STORE);
    }
  }

  @Test
  void aServerThatStoresNoMoreIsAskedForTheOperationAgain() {
    try (FhirBench payer = new FhirBench(Manner.STORING, 0)) {
      assertThat(payer.received(ASKED)).contains("\"complete\"");
      payer.server.next(new Mood.Instead(HttpAnswer.of(404, "text/plain", "")));
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.REFUSED);
      assertThat(payer.received(ASKED)).contains("\"complete\"");

      assertThat(payer.paths("POST")).containsExactly(SUBMIT, STORE, STORE, SUBMIT, STORE);
    }
  }

  @Test
  void aRepeatIsNotStoredTwice() {
    try (FhirBench payer = new FhirBench(Manner.STORING, 0)) {
      assertThat(payer.received(ASKED)).contains("\"complete\"");
      assertThat(payer.received(ASKED.attempt(2))).contains("\"complete\"");

      assertThat(payer.payer.stored()).isOne();
      assertThat(payer.server.received().get(1).header("If-None-Exist"))
          .contains("identifier=urn:voiceline:trace|TRACE0001");
    }
  }
}
