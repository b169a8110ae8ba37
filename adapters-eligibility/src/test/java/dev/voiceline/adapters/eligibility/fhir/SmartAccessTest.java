package dev.voiceline.adapters.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.access.Keys;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.HttpQuestion;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import dev.voiceline.simulator.payer.SmartTokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backend services of SMART, against a server that checks every assertion. */
class SmartAccessTest {
  private static final SampleRequest ASKED = SampleRequest.of("MB123456", "1985-03-15", "62");
  private static final String SCOPE = "system/CoverageEligibilityRequest.c";
  private static final String TOKEN = "/auth/token";
  private static final String SUBMIT = "/fhir/CoverageEligibilityRequest/$submit";
  private static final String DISCOVERY = "/fhir/.well-known/smart-configuration";

  @TempDir Path folder;

  private final VirtualTime time = new VirtualTime();
  private final AtomicReference<URI> address = new AtomicReference<>();
  private Optional<PayerServer> server = Optional.empty();

  @AfterEach
  void close() {
    server.ifPresent(PayerServer::close);
  }

  @Test
  void asksWithAnRsaKey() {
    answers(Keys.rsa(2048, folder));
  }

  @Test
  void asksWithAKeyOnACurve() {
    answers(Keys.ec("secp384r1", folder));
  }

  private void answers(Keys keys) {
    serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      assertThat(ask(connection)).isInstanceOf(PayerReply.Received.class);
      assertThat(ask(connection)).isInstanceOf(PayerReply.Received.class);
      assertThat(paths()).containsExactly(DISCOVERY, TOKEN, SUBMIT, SUBMIT);
    }
  }

  @Test
  void renewsTheTokenBeforeItExpiresAndDiscoversOnce() {
    Keys keys = Keys.rsa(2048, folder);
    serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      ask(connection);
      time.advance(Duration.ofSeconds(280));

      assertThat(ask(connection)).isInstanceOf(PayerReply.Received.class);
      assertThat(paths()).containsExactly(DISCOVERY, TOKEN, SUBMIT, TOKEN, SUBMIT);
    }
  }

  @Test
  void replacesATokenThatIsRevokedOnce() {
    Keys keys = Keys.rsa(2048, folder);
    SmartTokens tokens = serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      ask(connection);
      tokens.revokeAll();

      assertThat(ask(connection)).isInstanceOf(PayerReply.Received.class);
      assertThat(paths()).containsExactly(DISCOVERY, TOKEN, SUBMIT, SUBMIT, TOKEN, SUBMIT);
    }
  }

  @Test
  void doesNotAskForEverWhenItIsAlwaysRefused() {
    Keys keys = Keys.rsa(2048, folder);
    SmartTokens tokens = serve(keys, "clinic");
    HttpAnswer refused = FhirPayer.outcome(401, "login", "no");
    try (FhirConnection connection = connect(keys, "clinic")) {
      ask(connection);
      tokens.revokeAll();
      server().next(new Mood.Instead(refused), new Mood.Well(), new Mood.Instead(refused));

      assertThat(failure(connection)).isEqualTo(Failure.CREDENTIALS);
      assertThat(paths()).containsExactly(DISCOVERY, TOKEN, SUBMIT, SUBMIT, TOKEN, SUBMIT);
    }
  }

  @Test
  void aClientOrKeyThatTheServerDoesNotKnowIsAMatterOfCredentials() {
    Keys keys = Keys.rsa(2048, folder);
    serve(keys, "clinic");
    try (FhirConnection stranger = connect(keys, "stranger");
        FhirConnection forger = connect(Keys.rsa(2048, folder), "clinic")) {
      assertThat(failure(stranger)).isEqualTo(Failure.CREDENTIALS);
      assertThat(failure(forger)).isEqualTo(Failure.CREDENTIALS);
    }
  }

  @Test
  void anAssertionIsGoodForMinutesOnlyAndUsedOnce() {
    Keys keys = Keys.rsa(2048, folder);
    SmartTokens tokens = serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      ask(connection);
      HttpQuestion sent = server().received().get(1);

      assertThat(tokens.answer(sent).status()).as("the same again").isEqualTo(401);
    }
  }

  @Test
  void aServerThatTellsNoTokenEndpointIsNotAskedFurther() {
    Keys keys = Keys.rsa(2048, folder);
    serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      server().next(new Mood.Instead(HttpAnswer.ok("application/json", "{}")));
      assertThat(ask(connection))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.failure()).isEqualTo(Failure.REFUSED);
                assertThat(failed.why()).contains(".well-known/smart-configuration");
              });
      server()
          .next(
              new Mood.Instead(
                  HttpAnswer.ok(
                      "application/json", "{\"token_endpoint\":\"http://other.example/t\"}")));
      assertThat(failure(connection)).isEqualTo(Failure.REFUSED);
      server().next(new Mood.Instead(HttpAnswer.of(503, "text/plain", "")));
      assertThat(failure(connection)).isEqualTo(Failure.SERVER_ERROR);
      assertThat(paths()).containsExactly(DISCOVERY, DISCOVERY, DISCOVERY);
    }
  }

  @Test
  void aServerThatTakesNoSuchSignaturesIsToldOf() {
    Keys keys = Keys.ec("secp384r1", folder);
    serve(keys, "clinic");
    try (FhirConnection connection = connect(keys, "clinic")) {
      server()
          .next(
              new Mood.Instead(
                  HttpAnswer.ok(
                      "application/json",
                      "{\"token_endpoint\":\""
                          + address.get()
                          + "\","
                          + "\"token_endpoint_auth_signing_alg_values_supported\":[\"RS384\"]}")));

      assertThat(((Failed) ask(connection)).why()).contains("ES384");
    }
  }

  private SmartTokens serve(Keys keys, String clientId) {
    SmartTokens tokens = new SmartTokens(clientId, "key-1", keys.publicHalf(), address::get, time);
    AnswerBook book =
        AnswerBook.otherwise(Golden.text("readings/fhir/synth-04-error-not-found.json"));
    server =
        Optional.of(
            PayerServer.serving(
                Map.of(
                    "/fhir/",
                    new FhirPayer("/fhir/", Manner.AT_ONCE, book, Optional.of(tokens), 0),
                    TOKEN,
                    tokens)));
    address.set(server().at(TOKEN));
    return tokens;
  }

  private PayerServer server() {
    return server.orElseThrow();
  }

  private FhirConnection connect(Keys keys, String clientId) {
    Access access = new Access.SignedAssertion(clientId, keys.file(), "key-1", SCOPE);
    return FhirConnection.open(new Way.Fhir(server().at("/fhir/"), access), time, time);
  }

  private static PayerReply ask(FhirConnection connection) {
    return connection.ask(ASKED.request()).toCompletableFuture().join();
  }

  private static Failure failure(FhirConnection connection) {
    return ((Failed) ask(connection)).failure();
  }

  private List<String> paths() {
    return server().received().stream().map(HttpQuestion::path).toList();
  }
}
