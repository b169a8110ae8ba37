package dev.voiceline.adapters.twilio.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.twilio.rest.EncryptionDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedRecordingTest {
  private static final KeyPair KEYS = SealedWav.newKeys();
  private static final RecordingKey KEY = RecordingKey.of(SealedWav.pem(KEYS));

  @TempDir private Path spool;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 44, 65_535, 65_536, 65_537, 300_001})
  void soundOfAnyLengthIsOpenedUnchanged(int length) throws Exception {
    byte[] wav = SealedWav.random(length);
    SealedWav sealed = SealedWav.of(wav, KEYS);

    try (InputStream sound = open(sealed)) {
      assertThat(sound.readAllBytes()).isEqualTo(wav);
    }
    assertThat(spooled()).isEmpty();
  }

  @Test
  void whatLiesInTheFileIsNeverTheClearSound() throws Exception {
    byte[] wav = SealedWav.random(5_000);
    SealedWav sealed = SealedWav.of(wav, KEYS);

    try (InputStream sound = open(sealed)) {
      assertThat(sound.read()).isEqualTo(wav[0] & 0xFF);
      assertThat(Files.readAllBytes(spooled().get(0))).isEqualTo(sealed.ciphertext());
    }
  }

  @Test
  void notOneByteOfAChangedFileIsGivenOut() throws Exception {
    SealedWav sealed = SealedWav.of(SealedWav.random(200_000), KEYS);
    Random where = new Random(11);
    for (int i = 0; i < 20; i++) {
      byte[] changed = sealed.ciphertext().clone();
      changed[i == 0 ? changed.length - 1 : where.nextInt(changed.length)] ^= 1;

      assertThatThrownBy(() -> open(new SealedWav(changed, sealed.details())))
          .isInstanceOf(RecordingTrouble.class)
          .hasMessageContaining("tag");
    }
    assertThat(spooled()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16, 99_999})
  void aFileThatWasCutShortIsNotGivenOut(int length) throws IOException {
    SealedWav sealed = SealedWav.of(SealedWav.random(100_000), KEYS);
    byte[] cut = Arrays.copyOf(sealed.ciphertext(), length);

    assertThatThrownBy(() -> open(new SealedWav(cut, sealed.details())))
        .isInstanceOf(RecordingTrouble.class);
    assertThat(spooled()).isEmpty();
  }

  @Test
  void theMaskOfTheKeyIsMadeWithSha256AndNotWithSha1() {
    SealedWav javaDefault = SealedWav.of(new byte[10], KEYS, MGF1ParameterSpec.SHA1);

    assertThatThrownBy(() -> open(javaDefault))
        .isInstanceOf(RecordingTrouble.class)
        .hasMessageContaining("another key");
  }

  @Test
  void anotherKeyOpensNothing() {
    SealedWav sealed = SealedWav.of(new byte[10], SealedWav.newKeys());

    assertThatThrownBy(() -> open(sealed))
        .isInstanceOf(RecordingTrouble.class)
        .hasMessageContaining("another key");
  }

  @Test
  void detailsThatCannotBeAreRefused() {
    SealedWav sealed = SealedWav.of(new byte[10], KEYS);
    EncryptionDetails good = sealed.details();
    for (EncryptionDetails bad :
        List.of(
            new EncryptionDetails("rsa-aes", "CR1", "not base 64!", good.iv()),
            new EncryptionDetails("rsa-aes", "CR1", "", good.iv()),
            new EncryptionDetails("rsa-aes", "CR1", good.encryptedKey(), "AAAA"),
            new EncryptionDetails("rsa-aes", "CR1", good.encryptedKey(), "?"))) {
      assertThatThrownBy(() -> open(new SealedWav(sealed.ciphertext(), bad)))
          .isInstanceOf(RecordingTrouble.class);
    }
  }

  @Test
  void aKeyThatIsNoneIsRefusedWithoutBeingPrinted() {
    for (String pem :
        List.of("", "c2VjcmV0", "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END-----")) {
      assertThatThrownBy(() -> RecordingKey.of(pem))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("PKCS #8")
          .hasMessageNotContaining("c2VjcmV0");
    }
    assertThat(KEY.toString()).isEqualTo("RecordingKey[***]");
  }

  private InputStream open(SealedWav sealed) throws Exception {
    return SealedRecording.of(sealed.details(), KEY)
        .open(new ByteArrayInputStream(sealed.ciphertext()), spool);
  }

  private List<Path> spooled() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.toList();
    }
  }
}
