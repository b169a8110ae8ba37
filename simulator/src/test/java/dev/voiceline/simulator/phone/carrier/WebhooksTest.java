package dev.voiceline.simulator.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WebhooksTest {
  private static final PublicDomain DOMAIN = PublicDomain.at("voice.example.test", 5002);
  private static final Form FORM = Form.empty().with("CallSid", "CA1").with("From", "+1206");

  private static final WebAnswer FINE = new WebAnswer(204, "", "");

  private final RequestSigner signer = new RequestSigner(new TwilioAccount("AC1", "secret"));
  private final List<HttpRequest> sent = new ArrayList<>();
  private final Deque<CompletableFuture<WebAnswer>> answers = new ArrayDeque<>();
  private final Webhooks webhooks = new Webhooks(this::take, DOMAIN, signer);

  @Test
  void aGetCarriesTheFieldsInTheQueryAndIsSignedOverIt() {
    assertThat(request("GET", "https://voice.example.test/after?n=1")).isCompleted();

    assertThat(sent.get(0).uri())
        .hasToString("http://127.0.0.1:5002/after?n=1&CallSid=CA1&From=%2B1206");
    assertThat(signature())
        .isEqualTo(
            signer.signAddress("https://voice.example.test/after?n=1&CallSid=CA1&From=%2B1206"));
  }

  @Test
  void aFragmentIsNeitherSentNorSigned() {
    assertThat(request("POST", "https://voice.example.test/voice#rc=2")).isCompleted();

    assertThat(sent.get(0).uri()).hasToString("http://127.0.0.1:5002/voice");
    assertThat(signature()).isEqualTo(signer.signForm("https://voice.example.test/voice", FORM));
  }

  @Test
  void aForeignHostIsNotAsked() {
    assertThat(request("POST", "https://elsewhere.test/voice")).isCompletedExceptionally();
    assertThat(sent).isEmpty();
  }

  @Test
  void aConnectionThatIsNotMadeIsTriedOnceMore() {
    answers.add(CompletableFuture.failedFuture(new ConnectException()));

    assertThat(request("POST", "https://voice.example.test/voice")).isCompletedWithValue(FINE);
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatElseFailsIsNotTriedAgainUnlessTheAddressSaysSo() {
    answers.add(CompletableFuture.completedFuture(new WebAnswer(503, "", "")));
    answers.add(CompletableFuture.failedFuture(new HttpTimeoutException("late")));

    assertThat(request("POST", "https://voice.example.test/voice").join().status()).isEqualTo(503);
    assertThat(request("POST", "https://voice.example.test/v")).isCompletedExceptionally();
    assertThat(sent).hasSize(2);
  }

  @Test
  void anAddressSaysHowOftenAndAfterWhatItIsTriedAgain() {
    answers.add(CompletableFuture.completedFuture(new WebAnswer(502, "", "")));
    answers.add(CompletableFuture.completedFuture(new WebAnswer(404, "", "")));
    answers.add(CompletableFuture.failedFuture(new HttpTimeoutException("late")));

    assertThat(request("POST", "https://voice.example.test/voice#rc=5&rp=all&rt=5000"))
        .isCompletedWithValue(FINE);
    assertThat(sent).hasSize(4);
    assertThat(sent.get(0).timeout()).contains(Duration.ofSeconds(5));
  }

  @Test
  void aServerThatStaysAwayIsGivenUp() {
    for (int tries = 0; tries < 10; tries++) {
      answers.add(CompletableFuture.failedFuture(new ConnectException()));
    }

    assertThat(request("POST", "https://voice.example.test/voice#rc=5")).isCompletedExceptionally();
    assertThat(sent).hasSize(6);
  }

  @Test
  void whatTwilioKeepsItselfIsThereWithoutTheServer() {
    Webhooks withBin =
        new Webhooks(this::take, DOMAIN, signer, false, new Bins(Optional.of("<Response/>")));

    assertThat(withBin.request("POST", Bins.ADDRESS, FORM, Signing.GENUINE).join().body())
        .isEqualTo("<Response/>");
    assertThat(sent).isEmpty();
  }

  private CompletableFuture<WebAnswer> request(String method, String address) {
    return webhooks.request(method, URI.create(address), FORM, Signing.GENUINE);
  }

  private CompletableFuture<WebAnswer> take(HttpRequest request) {
    sent.add(request);
    return answers.isEmpty() ? CompletableFuture.completedFuture(FINE) : answers.remove();
  }

  private String signature() {
    return sent.get(0).headers().firstValue("X-Twilio-Signature").orElseThrow();
  }
}
