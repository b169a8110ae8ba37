package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.HttpQuestion;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearinghouseConnectionTest {
  private static final String PATH = "/eligibility";
  private static final Access KEY = new Access.HeaderKey("Authorization", "Key test_123");
  private static final SampleRequest ASKED = SampleRequest.of("MB123456", "1985-03-15", "62");
  private static final Duration SHORT = Duration.ofMillis(400);

  @ParameterizedTest
  @EnumSource(Shape.class)
  void getsTheAnswerOfThePersonAskedAbout(Shape shape) {
    try (Fixture payer = new Fixture(shape, KEY, Map.of())) {
      assertThat(Node.parse(payer.received(ASKED))).isEqualTo(Node.parse(known(shape)));
      assertThat(payer.received(SampleRequest.of("MB123456", "1985-03-16", "62")))
          .contains("\"75\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void asksAboutRelativesAsTheShapeHasThem(Shape shape) {
    try (Fixture payer = new Fixture(shape, KEY, Map.of())) {
      SampleRequest child = ASKED.named("ROBIN", "TESTER").as(Relation.CHILD);

      assertThat(Node.parse(payer.received(child))).isEqualTo(Node.parse(known(shape)));
    }
  }

  @Test
  void oneIdempotencyKeyHasOneBody() {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.ask(ASKED);
      payer.ask(ASKED.attempt(2));
      payer.ask(ASKED.attempt(2));

      List<HttpQuestion> sent = payer.server.received();
      assertThat(sent)
          .extracting(each -> each.header("Idempotency-Key").orElse(""))
          .containsExactly("TRACE0001-1", "TRACE0001-2", "TRACE0001-2");
      assertThat(sent.get(1).text()).isEqualTo(sent.get(2).text()).isNotEqualTo(sent.get(0).text());
    }
  }

  @Test
  void aGatewayThatRepeatsItsAnswersForAKeyIsGotPast() {
    Map<String, HttpAnswer> first = new ConcurrentHashMap<>();
    Deque<HttpAnswer> answers =
        new ConcurrentLinkedDeque<>(
            List.of(
                HttpAnswer.of(500, "text/plain", ""),
                HttpAnswer.ok("application/json", known(Shape.LEGACY))));
    try (PayerServer server =
            PayerServer.serving(
                Map.of(
                    PATH,
                    asked ->
                        first.computeIfAbsent(
                            asked.header("Idempotency-Key").orElse(""), key -> answers.remove())));
        ClearinghouseConnection connection =
            ClearinghouseConnection.open(
                new Way.Clearinghouse(server.at(PATH), Shape.LEGACY, KEY, Map.of()),
                new SystemTime())) {
      assertThat(connection.ask(ASKED.request()).toCompletableFuture().join())
          .isInstanceOf(Failed.class);
      assertThat(connection.ask(ASKED.attempt(2).request()).toCompletableFuture().join())
          .isInstanceOf(PayerReply.Received.class);
    }
  }

  @Test
  void takesATokenForASharedSecret() {
    try (PayerServer tokens =
        PayerServer.serving(
            Map.of(
                "/token",
                asked ->
                    HttpAnswer.ok(
                        "application/json", "{\"access_token\":\"t1\",\"expires_in\":300}")))) {
      Access access = new Access.ClientSecret(tokens.at("/token"), "clinic", "secret", "");
      try (Fixture payer =
          new Fixture(Shape.LEGACY, access, Map.of(), "Authorization", "Bearer t1")) {
        assertThat(Node.parse(payer.received(ASKED))).isEqualTo(Node.parse(known(Shape.LEGACY)));
        payer.received(ASKED);
        assertThat(tokens.received()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"200, 42, 2100A", "200, 75, 2100C", "400, 72, 2100C", "422, 41, 2100B"})
  void aRefusalWithThePayersReasonIsAnAnswer(int status, String code, String loop) {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.instead(ClearinghousePayer.refusal(status, code, loop));

      assertThat(payer.received(ASKED)).contains("\"" + code + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, CREDENTIALS",
    "403, CREDENTIALS",
    "404, REFUSED",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "302, REFUSED"
  })
  void whatTheGatewayComplainsOfIsAFailure(int status, Failure failure) {
    try (Fixture payer = new Fixture(Shape.PLANS, KEY, Map.of())) {
      payer.instead(ClearinghousePayer.message(status, "MB123456 is wrong"));

      Failed failed = (Failed) payer.ask(ASKED);

      assertThat(failed.failure()).isEqualTo(failure);
      assertThat(failed.why()).doesNotContain("MB123456");
    }
  }

  @Test
  void aServerErrorIsOneWhateverItsBodySays() {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.instead(ClearinghousePayer.refusal(500, "75", "2100C"));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.SERVER_ERROR);
    }
  }

  @Test
  void tooManyRequestsAndAPayerThatDidNotAnswerMayBeAskedAgain() {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.instead(ClearinghousePayer.tooMany(Duration.ofSeconds(9)));
      Failed busy = (Failed) payer.ask(ASKED);
      payer.instead(ClearinghousePayer.endpointTimedOut());

      assertThat(busy.failure()).isEqualTo(Failure.BUSY);
      assertThat(busy.retryAfter()).contains(Duration.ofSeconds(9));
      assertThat(payer.failure(ASKED).isRetryable()).isTrue();
    }
  }

  @Test
  void aWrongKeyIsAMatterOfCredentials() {
    Access wrong = new Access.HeaderKey("Authorization", "Key wrong");
    try (Fixture payer = new Fixture(Shape.PLANS, wrong, Map.of())) {
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.CREDENTIALS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "[]", "{}", "{\"errors\":[]}", "{\"benefitsInfo", "null"})
  void whatHasNoKnownShapeIsNotUnderstood(String body) {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.instead(HttpAnswer.ok("application/json", body));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsNotRead() {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.instead(HttpAnswer.ok("application/json", " ".repeat(5 * 1024 * 1024)));

      assertThat(payer.failure(ASKED)).isEqualTo(Failure.NOT_UNDERSTOOD);
    }
  }

  @Test
  void aSilentSlowOrLostServerIsToldApart() {
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, Map.of())) {
      payer.server.next(new Mood.Silent());
      assertThat(payer.failure(ASKED.within(SHORT))).isEqualTo(Failure.TIMED_OUT);
      payer.server.next(new Mood.Slow(Duration.ofMillis(50)));
      assertThat(payer.received(ASKED)).contains("benefitsInformation");
      payer.server.next(new Mood.Dropping(), new Mood.Dropping());
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.UNREACHABLE);
      payer.server.close();
      assertThat(payer.failure(ASKED)).isEqualTo(Failure.UNREACHABLE);
    }
  }

  @Test
  void speaksInTheVendorsNamesAndReadsInOurs() {
    Map<String, String> fields =
        Map.of(
            "request.trace", "submitterTransactionIdentifier",
            "request.tradingPartnerServiceId", "payer.id",
            "answer.benefitsInformation", "benefits",
            "answer.benefitsInformation.benefitAmount", "amount");
    try (Fixture payer = new Fixture(Shape.LEGACY, KEY, fields)) {
      payer.instead(
          HttpAnswer.ok(
              "application/json",
              known(Shape.LEGACY)
                  .replace("\"benefitsInformation\"", "\"benefits\"")
                  .replace("\"benefitAmount\"", "\"amount\"")));

      assertThat(payer.ask(ASKED)).isInstanceOf(PayerReply.Received.class);
      HttpQuestion sent = payer.server.received().get(0);
      Node request = Node.parse(sent.text()).orElseThrow();
      assertThat(request.text("submitterTransactionIdentifier")).contains("TRACE0001");
      assertThat(request.text("payer", "id")).contains("DEMOPAYER");
      assertThat(request.has("tradingPartnerServiceId")).isFalse();
      payer.instead(
          HttpAnswer.ok(
              "application/json",
              known(Shape.LEGACY)
                  .replace("\"benefitsInformation\"", "\"benefits\"")
                  .replace("\"benefitAmount\"", "\"amount\"")));
      assertThat(Node.parse(payer.received(ASKED))).isEqualTo(Node.parse(known(Shape.LEGACY)));
    }
  }

  @Test
  void accessThatDoesNotFitIsRefusedAtOnce() {
    refused(new Access.Login("clinic", "secret"), "https://clearinghouse.example/v3");
    refused(
        new Access.SignedAssertion("clinic", Path.of("key.pem"), "1", "system/*.c"),
        "https://clearinghouse.example/v3");
    refused(KEY, "http://clearinghouse.example/v3");
  }

  private static void refused(Access access, String url) {
    Way.Clearinghouse way = new Way.Clearinghouse(URI.create(url), Shape.LEGACY, access, Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClearinghouseConnection.open(way, new SystemTime()));
  }

  private static String known(Shape shape) {
    return Golden.text(
        "readings/json/synth-" + shape.name().toLowerCase(Locale.ROOT) + "-01-demo-mb123456.json");
  }

  /** A clearinghouse and the connection to it. */
  private static final class Fixture implements AutoCloseable {
    private final PayerServer server;
    private final ClearinghouseConnection connection;

    Fixture(Shape shape, Access access, Map<String, String> fields) {
      this(shape, access, fields, "Authorization", "Key test_123");
    }

    Fixture(Shape shape, Access access, Map<String, String> fields, String header, String value) {
      AnswerBook book =
          AnswerBook.otherwise(Golden.text("readings/json/synth-legacy-06-aaa75.json"))
              .with("MB123456", "1985-03-15", known(shape));
      server =
          PayerServer.serving(
              Map.of(
                  PATH,
                  new ClearinghousePayer(
                      ClearinghousePayer.Shape.valueOf(shape.name()), header, value, book)));
      connection =
          ClearinghouseConnection.open(
              new Way.Clearinghouse(server.at(PATH), shape, access, fields), new SystemTime());
    }

    void instead(HttpAnswer answer) {
      server.next(new Mood.Instead(answer));
    }

    PayerReply ask(SampleRequest sample) {
      return connection.ask(sample.request()).toCompletableFuture().join();
    }

    String received(SampleRequest sample) {
      PayerReply reply = ask(sample);
      assertThat(reply).isInstanceOf(PayerReply.Received.class);
      return ((PayerReply.Received) reply).content();
    }

    Failure failure(SampleRequest sample) {
      PayerReply reply = ask(sample);
      assertThat(reply).isInstanceOf(Failed.class);
      return ((Failed) reply).failure();
    }

    @Override
    public void close() {
      connection.close();
      server.close();
    }
  }
}
