package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private static final MemberId MEMBER = MemberId.parse("QA100001").orElseThrow();

  @Property(tries = 300)
  void itIsTheHmacOfThePlatform(
      @ForAll @Size(min = 1, max = 100) byte[] key, @ForAll @Size(max = 200) byte[] text)
      throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(KeyedHash.with(key).hmac(text)).isEqualTo(mac.doFinal(text));
  }

  @Test
  void theSameKeyGivesTheSameNameAndAnotherKeyAnother() {
    KeyedHash one = KeyedHash.with(new byte[] {1});
    assertThat(one.of(MEMBER)).isEqualTo(KeyedHash.with(new byte[] {1}).of(MEMBER));
    assertThat(one.of(MEMBER)).isNotEqualTo(KeyedHash.with(new byte[] {2}).of(MEMBER));
    assertThat(one.of(MEMBER).orElseThrow().value()).doesNotContain("100001");
  }

  @Test
  void aMemberIsNeverTakenForANumber() {
    KeyedHash one = KeyedHash.with(new byte[] {1});
    assertThat(one.of(MEMBER)).isNotEqualTo(one.of(PhoneNumber.of("QA100001")));
  }

  @Test
  void whoHidesTheNumberHasNoName() {
    assertThat(KeyedHash.ofThisProcess().of(PhoneNumber.of("anonymous"))).isEmpty();
  }

  @Test
  void whereOneHasNoNameTheOtherGivesIt() {
    Pseudonyms both = Pseudonyms.none().or(KeyedHash.with(new byte[] {1}));
    assertThat(both.of(MEMBER)).isPresent();
    assertThat(both.of(PhoneNumber.of("+15005550001"))).isPresent();
  }
}
