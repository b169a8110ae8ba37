package dev.voiceline.adapters.eligibility.x12.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "PayloadTypeRequired, REFUSED",
    "SenderIDIllegal, REFUSED",
    "ReceiverIDNotUnderstood, REFUSED",
    "VersionMismatch, REFUSED",
    "ChecksumMismatched, REFUSED",
    "Sender, REFUSED",
    "UnAuthorized, CREDENTIALS",
    "Unauthorised, CREDENTIALS",
    "UserNameRequired, CREDENTIALS",
    "PasswordIllegal, CREDENTIALS",
    "Receiver, SERVER_ERROR",
    "soap:Receiver, SERVER_ERROR"
  })
  void everyCodeHasItsFailure(String code, Failure failure) {
    assertThat(CoreErrors.failure(code).orElseThrow().failure()).isEqualTo(failure);
  }

  @Test
  void successIsNone() {
    assertThat(CoreErrors.failure(" Success ")).isEmpty();
    assertThat(CoreErrors.failure("success")).isEmpty();
  }

  @Test
  void whatIsNoCodeIsNotRepeated() {
    assertThat(CoreErrors.failure("member MB123456 is unknown").orElseThrow().why())
        .doesNotContain("MB123456");
  }
}
