package dev.voiceline.simulator.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Judged by Twilio's own validator. */
class RequestSignerTest {
  private static final TwilioAccount ACCOUNT = new TwilioAccount("AC1", "a-secret-for-tests");
  private static final String ADDRESS = "https://voice.example.test/voice/incoming?x=1";

  private final RequestSigner signer = new RequestSigner(ACCOUNT);
  private final RequestValidator twilio = new RequestValidator(ACCOUNT.authToken());

  @Test
  void signsAFormWithEmptyAndForeignValues() {
    Form form =
        new CallParameters("CA1", "AC1", "+12065550123", "+14155550100")
            .form("ringing")
            .with("Word", "caf\u00e9 & cr\u00e8me+1");

    assertThat(twilio.validate(ADDRESS, form.fields(), signer.signForm(ADDRESS, form))).isTrue();
  }

  @Test
  void signsTheAddressOfAHandshake() {
    String address = "wss://voice.example.test/voice/stream";

    assertThat(twilio.validate(address, Map.of(), signer.signAddress(address))).isTrue();
  }

  @Test
  void aForgedSignatureIsRefused() {
    Form form = Form.empty().with("CallSid", "CA1");
    String forged = signer.sign(Signing.FORGED, ADDRESS, form).orElseThrow();

    assertThat(twilio.validate(ADDRESS, form.fields(), forged)).isFalse();
  }

  @Test
  void aMissingSignatureIsEmpty() {
    assertThat(signer.sign(Signing.MISSING, ADDRESS, Form.empty())).isEmpty();
  }

  @Test
  void theTokenIsNotPrinted() {
    assertThat(ACCOUNT).asString().doesNotContain(ACCOUNT.authToken());
  }
}
