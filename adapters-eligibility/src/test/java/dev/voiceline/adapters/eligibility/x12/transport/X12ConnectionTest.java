package dev.voiceline.adapters.eligibility.x12.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.x12.Batch;
import dev.voiceline.adapters.eligibility.x12.request.Questions;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.CoreRestEndpoint;
import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class X12ConnectionTest {
  private static final String ANSWER = Payer.file("synth-01-demo-mb123456-active-mri-auth.271");
  private static final EligibilityQuestion MRI = Questions.mri().question();

  @Test
  void aTokenOpensTheRestWay() {
    PayerServer server =
        PayerServer.serving(
            Map.of(
                "/token",
                asked -> HttpAnswer.ok("application/json", "{\"access_token\":\"abc\"}"),
                "/core",
                new CoreRestEndpoint(asked -> ANSWER, Optional.of("Bearer abc"))));
    try (server;
        X12Connection connection =
            open(
                server.at("/core"),
                Wrapping.REST,
                new Access.ClientSecret(server.at("/token"), "id", "secret", ""))) {
      assertThat(ask(connection)).isInstanceOf(Received.class);
      assertThat(ask(connection)).isInstanceOf(Received.class);
      assertThat(server.received()).hasSize(3);
    }
  }

  @Test
  void aKeyIsShownInItsHeader() {
    try (PayerServer server =
            PayerServer.serving(
                Map.of(
                    "/core",
                    asked ->
                        asked.header("X-Api-Key").equals(Optional.of("k"))
                            ? new CoreSoapEndpoint(each -> ANSWER, Optional.empty()).answer(asked)
                            : HttpAnswer.of(401, "text/plain", "")));
        X12Connection connection =
            open(server.at("/core"), Wrapping.SOAP, new Access.HeaderKey("X-Api-Key", "k"))) {
      assertThat(ask(connection)).isInstanceOf(Received.class);
    }
  }

  @Test
  void aPayloadInBase64IsRead() {
    try (Payer payer = new Payer(Wrapping.REST)) {
      JsonObject json = new JsonObject();
      json.addProperty(
          "Payload",
          Base64.getEncoder().encodeToString(ANSWER.getBytes(StandardCharsets.US_ASCII)));
      payer.server.next(new Mood.Instead(HttpAnswer.ok("application/json", json.toString())));

      assertThat(payer.answer(MRI).outcome()).isEqualTo(Outcome.ACTIVE);
    }
  }

  @ParameterizedTest
  @CsvSource({"soap:Sender, REFUSED", "soap:Receiver, SERVER_ERROR"})
  void aFaultSpeaksBeforeItsStatus(String code, Failure failure) {
    try (Payer payer = new Payer(Wrapping.SOAP)) {
      payer.server.next(new Mood.Instead(CoreSoapEndpoint.fault(code, "MB123456 is unknown")));

      assertThat(payer.failure(Payer.LONG).failure()).isEqualTo(failure);
      payer.server.next(new Mood.Instead(CoreSoapEndpoint.fault(code, "MB123456 is unknown")));
      assertThat(payer.failure(Payer.LONG).why()).doesNotContain("MB123456");
    }
  }

  @Test
  void aBatchIsAnsweredByTrace() {
    try (Payer payer = new Payer(Wrapping.SOAP)) {
      payer.book.next(asked -> ANSWER.replace("TRACE0001", "TRACE2"));
      List<PayerRequest> requests =
          List.of(
              Questions.request(MRI, List.of("62"), "TRACE1"),
              Questions.request(MRI, List.of("30"), "TRACE2"));
      LocalDate today = LocalDate.of(2026, 11, 22);

      Received received =
          (Received) payer.connection.askAll(requests, Payer.LONG).toCompletableFuture().join();
      Batch batch =
          new Batch(
              new Reading(Optional.empty(), Asked.ANYTHING, today),
              Map.of("TRACE1", Asked.ANYTHING, "TRACE2", Asked.ANYTHING));

      assertThat(batch.read(received.content()).get("TRACE2"))
          .extracting(each -> each.outcome())
          .isEqualTo(Outcome.ACTIVE);
      assertThat(batch.read(received.content()).get("TRACE1"))
          .extracting(each -> each.outcome())
          .isEqualTo(Outcome.ACKNOWLEDGED);
    }
  }

  static Stream<Arguments> unusable() {
    URI here = URI.create("http://127.0.0.1:1/");
    Access.Login login = new Access.Login("u", "p");
    return Stream.of(
        Arguments.of(URI.create("http://payer.example.com/"), List.of(), "https://"),
        Arguments.of(here, List.of(login, login), "one access of each kind"),
        Arguments.of(
            here, List.of(new Access.SignedAssertion("c", Path.of("k"), "1", "s")), "FHIR"),
        Arguments.of(
            here,
            List.of(new Access.ClientSecret(URI.create("http://x.example/"), "c", "s", "")),
            "https://"),
        Arguments.of(here, List.of(new Access.Certificate(Path.of("none.p12"), "pw")), "none.p12"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("unusable")
  void settingsThatCannotBeUsedAreRefusedAtOnce(URI url, List<Access> access, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                X12Connection.open(
                    new Way.X12(url, Wrapping.SOAP, Questions.PARTNERS, access), new VirtualTime()))
        .withMessageContaining(words);
  }

  private static X12Connection open(URI url, Wrapping wrapping, Access access) {
    return X12Connection.open(
        new Way.X12(url, wrapping, Questions.PARTNERS, List.of(access)), new VirtualTime());
  }

  private static Object ask(X12Connection connection) {
    return connection.ask(Questions.mri()).toCompletableFuture().join();
  }
}
