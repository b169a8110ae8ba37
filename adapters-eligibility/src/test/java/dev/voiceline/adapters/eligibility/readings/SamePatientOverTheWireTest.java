package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.clearinghouse.ClearinghouseConnection;
import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.fhir.FhirConnection;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.disclosure.Verification;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import dev.voiceline.simulator.payer.PayerServer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient is the same patient, whichever way the payer was asked. */
class SamePatientOverTheWireTest {
  private static final Access KEY = new Access.HeaderKey("X-Key", "k");

  @ParameterizedTest
  @CsvSource({
    "MB123456, 1985-03-15, 62, 01-demo-mb123456, 01-demo-mb123456-active-mri-auth",
    "MB789012, 1990-07-22, 98, 02-demo-mb789012, 02-demo-mb789012-active-deductible-met",
    "MB345678, 1975-11-30, 30, 03-demo-mb345678, 03-demo-mb345678-terminated"
  })
  void whicheverWayIsAsked(String member, String born, String service, String json, String x12) {
    PayerRequest request = SampleRequest.of(member, born, service).request();
    EligibilityAnswer inX12 =
        read(Golden.text("readings/x12/synth-" + x12 + ".271"), Asked.ANYTHING);

    Stream.of(
            fhir(member, born, json, Manner.AT_ONCE),
            fhir(member, born, json, Manner.QUEUEING),
            clearinghouse(member, born, json, Shape.LEGACY),
            clearinghouse(member, born, json, Shape.PLANS))
        .forEach(
            way -> {
              EligibilityAnswer answer = way.ask(request);
              assertThat(SamePatientTest.facts(answer, service))
                  .as(way.name())
                  .isEqualTo(SamePatientTest.facts(inX12, service));
              assertThat(verified(request, answer)).as(way.name()).isTrue();
            });
    assertThat(verified(request, inX12)).isTrue();
  }

  /** Every way states the person clearly enough for the caller to be told. */
  private static boolean verified(PayerRequest request, EligibilityAnswer answer) {
    Coverage coverage =
        answer instanceof NotCovered ended ? ended.coverage() : ((Covered) answer).coverage();
    return Verification.of(request.question(), coverage.person()).passes();
  }

  private static AskedWay fhir(String member, String born, String file, Manner manner) {
    AnswerBook book =
        AnswerBook.otherwise(Golden.text("readings/fhir/synth-04-error-not-found.json"))
            .with(member, born, Golden.text("readings/fhir/synth-" + file + ".json"));
    PayerServer server =
        PayerServer.serving(
            Map.of("/r4/", new FhirPayer("/r4/", manner, book, Optional.empty(), 0)));
    return new AskedWay(
        "fhir " + manner,
        server,
        FhirConnection.open(
            new Way.Fhir(server.at("/r4"), new Access.None()), new SystemTime(), new SystemTime()));
  }

  private static AskedWay clearinghouse(String member, String born, String file, Shape shape) {
    String name = shape.name().toLowerCase(Locale.ROOT);
    AnswerBook book =
        AnswerBook.otherwise(Golden.text("readings/json/synth-legacy-06-aaa75.json"))
            .with(member, born, Golden.text("readings/json/synth-" + name + "-" + file + ".json"));
    ClearinghousePayer payer =
        new ClearinghousePayer(ClearinghousePayer.Shape.valueOf(shape.name()), "X-Key", "k", book);
    PayerServer server = PayerServer.serving(Map.of("/check", payer));
    return new AskedWay(
        name,
        server,
        ClearinghouseConnection.open(
            new Way.Clearinghouse(server.at("/check"), shape, KEY, Map.of()), new SystemTime()));
  }

  private static EligibilityAnswer read(String content, Asked asked) {
    return new AnswerReader(new Reading(Optional.of(SampleRequest.DAY), asked, SampleRequest.DAY))
        .read(content);
  }

  /** One way, which is closed once it was asked. */
  private record AskedWay(String name, PayerServer server, PayerConnection connection) {
    EligibilityAnswer ask(PayerRequest request) {
      PayerReply reply = connection.ask(request).toCompletableFuture().join();
      connection.close();
      server.close();
      assertThat(reply).as(name).isInstanceOf(PayerReply.Received.class);
      return read(
          ((PayerReply.Received) reply).content(),
          new Asked(
              Stated.known(request.trace()),
              Stated.known(request.question().member()),
              Stated.known(request.question().born())));
    }
  }
}
