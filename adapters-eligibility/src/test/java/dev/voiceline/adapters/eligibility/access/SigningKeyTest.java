package dev.voiceline.adapters.eligibility.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  private static final byte[] CONTENT = "to be signed".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void signsWithRsa() throws GeneralSecurityException {
    Keys keys = Keys.rsa(2048, folder);
    SigningKey key = SigningKey.read(keys.file());

    assertThat(key.algorithm()).isEqualTo("RS384");
    assertThat(verified(keys, "SHA384withRSA", key.sign(CONTENT))).isTrue();
  }

  @Test
  void signsWithTheCurveP384InTheFormOfAJwt() throws GeneralSecurityException {
    Keys keys = Keys.ec("secp384r1", folder);
    SigningKey key = SigningKey.read(keys.file());

    assertThat(key.algorithm()).isEqualTo("ES384");
    assertThat(key.sign(CONTENT)).hasSize(96);
    assertThat(verified(keys, "SHA384withECDSAinP1363Format", key.sign(CONTENT))).isTrue();
  }

  @Test
  void refusesOtherKinds() {
    refused(Keys.rsa(1024, folder).file(), "at least 2048 bits");
    refused(Keys.ec("secp256r1", folder).file(), "on the curve P-384");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----"
      })
  void tellsHowToMendAFileOfAnotherForm(String content) throws IOException {
    refused(Files.writeString(folder.resolve("other.pem"), content), "openssl pkcs8 -topk8");
  }

  @Test
  void refusesWhatIsNoKeyInside() throws IOException {
    refused(
        Files.writeString(
            folder.resolve("broken.pem"),
            "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"),
        "must be RSA");
    refused(folder.resolve("missing.pem"), "cannot be read");
  }

  @Test
  void printsNothingOfTheKey() {
    assertThat(SigningKey.read(Keys.rsa(2048, folder).file())).hasToString("SigningKey[RS384]");
  }

  private static void refused(Path file, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.read(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(why);
  }

  private static boolean verified(Keys keys, String algorithm, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initVerify(keys.publicHalf());
    signature.update(CONTENT);
    return signature.verify(signed);
  }
}
