package dev.voiceline.simulator.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WebhooksTest {
  private static final PublicDomain DOMAIN = PublicDomain.at("voice.example.test", 5002);
  private static final Form FORM = Form.empty().with("CallSid", "CA1").with("From", "+1206");

  private final RequestSigner signer = new RequestSigner(new TwilioAccount("AC1", "secret"));
  private final List<HttpRequest> sent = new ArrayList<>();
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

  private CompletableFuture<WebAnswer> request(String method, String address) {
    return webhooks.request(method, URI.create(address), FORM, Signing.GENUINE);
  }

  private CompletableFuture<WebAnswer> take(HttpRequest request) {
    sent.add(request);
    return CompletableFuture.completedFuture(new WebAnswer(204, "", ""));
  }

  private String signature() {
    return sent.get(0).headers().firstValue("X-Twilio-Signature").orElseThrow();
  }
}
