package dev.voiceline.adapters.eligibility.payer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayerHttpTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final PayerServer payer =
      PayerServer.serving(Map.of("/ask", asked -> HttpAnswer.ok("text/plain", asked.text())));
  private final PayerHttp http = PayerHttp.open(Optional.empty(), new VirtualTime(NOW));

  @AfterEach
  void close() {
    http.close();
    payer.close();
  }

  @Test
  void bringsTheAnswerWithItsType() {
    WebReply.Answer answer = (WebReply.Answer) send("héllo", LONG);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("héllo");
    assertThat(answer.contentType()).isEqualTo("text/plain");
    assertThat(answer.failure()).isEmpty();
    assertThat(answer.toString()).doesNotContain("llo");
  }

  @ParameterizedTest
  @CsvSource({
    "401, CREDENTIALS",
    "403, CREDENTIALS",
    "404, REFUSED",
    "400, REFUSED",
    "302, REFUSED",
    "408, SERVER_ERROR",
    "429, BUSY",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "504, SERVER_ERROR"
  })
  void sortsWhatTheStatusSays(int status, Failure failure) {
    payer.next(
        new Mood.Instead(
            HttpAnswer.of(status, "text/plain", "no").with("Location", "http://127.0.0.1:1/")));

    assertThat(((WebReply.Answer) send("x", LONG)).failure().orElseThrow().failure())
        .isEqualTo(failure);
    assertThat(payer.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"7, PT7S", "'Thu, 26 Nov 2026 12:00:30 GMT', PT30S"})
  void tellsHowLongToWait(String header, Duration wait) {
    payer.next(new Mood.Instead(HttpAnswer.of(429, "text/plain", "").with("Retry-After", header)));

    assertThat(((WebReply.Answer) send("x", LONG)).failure().flatMap(Failed::retryAfter))
        .contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "9999999999999", ""})
  void aWaitThatIsNoneIsNone(String header) {
    assertThat(HttpStatus.retryAfter(header, NOW)).isEmpty();
  }

  @Test
  void aSilentServerIsLeftWhenTheTimeIsOver() {
    payer.next(new Mood.Silent());

    assertThat(failure(send("x", SHORT))).isEqualTo(Failure.TIMED_OUT);
  }

  @Test
  void aBrokenConnectionIsNoConnection() {
    payer.next(new Mood.Dropping());

    assertThat(failure(send("x", LONG))).isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void aClosedPortIsNoConnection() throws IOException {
    URI nobody;
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + port.getLocalPort() + "/");
    }

    assertThat(failure(await(WebRequest.post(nobody, "text/plain", "x"), LONG)))
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void anAnswerThatIsTooLargeIsNotRead() {
    payer.next(new Mood.Instead(HttpAnswer.ok("text/plain", "x".repeat(4 * 1024 * 1024 + 1))));

    assertThat(failure(send("x", LONG))).isEqualTo(Failure.NOT_UNDERSTOOD);
  }

  @Test
  void theLargestAnswerIsRead() {
    payer.next(new Mood.Instead(HttpAnswer.ok("text/plain", "x".repeat(4 * 1024 * 1024))));

    assertThat(((WebReply.Answer) send("x", LONG)).text()).hasSize(4 * 1024 * 1024);
  }

  @Test
  void whatIsUnderWayFailsOnClose() {
    payer.next(new Mood.Silent());
    CompletableFuture<WebReply> waiting =
        http.send(WebRequest.post(payer.at("/ask"), "text/plain", "x"), LONG).toCompletableFuture();

    http.close();

    assertThat(failure(waiting.join())).isEqualTo(Failure.UNREACHABLE);
    assertThat(failure(send("x", LONG))).isEqualTo(Failure.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://payer.example.com/",
        "http://10.0.0.1/",
        "http://127.0.0.1.example.com/",
        "ftp://127.0.0.1/",
        "https:/no-host",
        "https://user:secret@payer.example.com/"
      })
  void healthDataGoesNowhereInClear(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PayerAddress.checked(URI.create(url)))
        .withMessageNotContaining("secret");
    assertThat(failure(await(WebRequest.get(URI.create(url)), LONG))).isEqualTo(Failure.REFUSED);
  }

  @Test
  void httpsAndThisMachineMayBeAsked() {
    assertThat(PayerAddress.checked(URI.create("https://payer.example.com/x"))).isNotNull();
    assertThat(PayerAddress.checked(URI.create("http://[::1]:8080/x"))).isNotNull();
    assertThat(PayerAddress.checked(URI.create("http://localhost/x"))).isNotNull();
  }

  @Test
  void aHeaderThatWouldBreakOutIsRefused() {
    WebRequest request =
        WebRequest.get(payer.at("/ask")).with("X-Key", "secret\r\nX-Other: injected");

    assertThat(failure(await(request, LONG))).isEqualTo(Failure.REFUSED);
    assertThat(payer.received()).isEmpty();
  }

  private WebReply send(String body, Duration within) {
    return await(WebRequest.post(payer.at("/ask"), "text/plain", body), within);
  }

  private WebReply await(WebRequest request, Duration within) {
    return http.send(request, within).toCompletableFuture().join();
  }

  private static Failure failure(WebReply reply) {
    return ((WebReply.NoAnswer) reply).failed().failure();
  }
}
