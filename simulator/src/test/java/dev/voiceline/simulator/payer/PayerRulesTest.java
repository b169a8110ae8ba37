package dev.voiceline.simulator.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.payer.ClearinghousePayer.Shape;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payers that took a wrong request would hide a fault of ours. */
class PayerRulesTest {
  private static final String LEGACY =
      "{'controlNumber':'123456789','tradingPartnerServiceId':'X','provider':"
          + "{'organizationName':'CLINIC','npi':'1234567893'},'subscriber':"
          + "{'memberId':'AB123','dateOfBirth':'19850315'},'encounter':"
          + "{'serviceTypeCodes':['30'],'dateOfService':'20261122'}}";
  private static final String PLANS =
      "{'payerId':'X','provider':{'name':{'organization':'CLINIC'},'npi':'1234567893'},"
          + "'subscriber':{'memberId':'AB123','dateOfBirth':'1985-03-15'},'encounter':"
          + "{'services':[{'system':'STC','value':'30'}],"
          + "'dates':{'service':{'start':'2026-11-22'}}}}";
  private static final AnswerBook BOOK =
      AnswerBook.otherwise("nobody").with("AB123", "1985-03-15", "somebody");

  @Test
  void aRightRequestIsAnsweredByIdAndBirthDate() {
    assertThat(ask(Shape.LEGACY, LEGACY).text()).isEqualTo("somebody");
    assertThat(ask(Shape.PLANS, PLANS).text()).isEqualTo("somebody");
    assertThat(ask(Shape.LEGACY, LEGACY.replace("19850315", "19850316")).text())
        .isEqualTo("nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "LEGACY, 123456789, 12345, controlNumber",
    "LEGACY, 19850315, 1985-03-15, dateOfBirth",
    "LEGACY, 'memberId', memberID, memberID",
    "LEGACY, serviceTypeCodes, services, services",
    "LEGACY, 1234567893, 12, npi",
    "PLANS, 1985-03-15, 19850315, dateOfBirth",
    "PLANS, STC, X12, system",
    "PLANS, payerId, tradingPartnerServiceId, payerId",
    "PLANS, organization, organizationName, organization"
  })
  void aWrongFieldIsNamed(Shape shape, String right, String wrong, String named) {
    String request = (shape == Shape.LEGACY ? LEGACY : PLANS).replace(right, wrong);

    HttpAnswer answer = ask(shape, request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(named);
  }

  @Test
  void aKeyAndAnIdempotencyKeyAreNeeded() {
    ClearinghousePayer payer = new ClearinghousePayer(Shape.PLANS, "X-Key", "k", BOOK);

    assertThat(payer.answer(question(Map.of(), PLANS)).status()).isEqualTo(401);
    assertThat(
            payer
                .answer(question(Map.of("x-key", "k", "content-type", "application/json"), PLANS))
                .text())
        .contains("Idempotency-Key");
  }

  @Test
  void aFhirPayerSaysAllThatARequestLacks() {
    FhirPayer payer = new FhirPayer("/r4/", Manner.AT_ONCE, BOOK, Optional.empty(), 0);

    HttpAnswer answer =
        payer.answer(
            new HttpQuestion(
                "POST",
                "/r4/CoverageEligibilityRequest/$submit",
                Map.of(),
                "{\"resourceType\":\"CoverageEligibilityRequest\",\"state\":\"active\"}"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("unknown member state", "status is missing", "item is missing", "subscriberId");
  }

  private static HttpAnswer ask(Shape shape, String request) {
    return new ClearinghousePayer(shape, "X-Key", "k", BOOK)
        .answer(
            question(
                Map.of("x-key", "k", "content-type", "application/json", "idempotency-key", "t"),
                request));
  }

  private static HttpQuestion question(Map<String, String> headers, String body) {
    return new HttpQuestion("POST", "/check", headers, body.replace('\'', '"'));
  }
}
