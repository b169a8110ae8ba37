package dev.voiceline.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final TrustedProxies PROXIES =
      trusting("10.0.0.0/8", "2001:db8::/32", "127.0.0.1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.1 | '' | 192.0.2.1
          192.0.2.1 | 198.51.100.9 | 192.0.2.1
          10.1.2.3 | 198.51.100.9 | 198.51.100.9
          10.1.2.3 | 203.0.113.5, 198.51.100.9 | 198.51.100.9
          10.1.2.3 | 198.51.100.9, 10.9.9.9 | 198.51.100.9
          10.1.2.3 | 198.51.100.9, 2001:db8:5::1 | 198.51.100.9
          10.1.2.3 | 198.51.100.9, junk, 10.9.9.9 | 10.9.9.9
          10.1.2.3 | '' | 10.1.2.3
          ::ffff:10.1.2.3 | 198.51.100.9 | 198.51.100.9
          [2001:db8::7] | 2001:db9::1 | 2001:db9::1
          127.0.0.1 | 10.0.0.1, 10.0.0.2 | 10.0.0.1
          11.0.0.1 | 198.51.100.9 | 11.0.0.1
          """)
  void theLastHopThatIsNoTrustedProxyIsTheSource(String peer, String forwarded, String source) {
    assertThat(PROXIES.source(peer, List.of(forwarded)).equals(plain(source))).isTrue();
  }

  @Test
  void severalHeadersAreOneChain() {
    assertThat(PROXIES.source("10.1.2.3", List.of("203.0.113.5", "198.51.100.9,10.9.9.9")))
        .isEqualTo(plain("198.51.100.9"));
  }

  @Test
  void withoutTrustNobodyIsBelieved() {
    assertThat(TrustedProxies.none().source("127.0.0.1", List.of("198.51.100.9")))
        .isEqualTo(plain("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "010.0.0.1",
        "10.0.0.1/33",
        "10.0.0.1/",
        "10.0.0.1/-1",
        "10.0.0.1/8/8",
        "::1/129",
        ":::1",
        "1:2:3",
        "fe80::1::2",
        "example.com/8"
      })
  void whatIsNoAddressIsNoRange(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void anAddressOfAnotherFamilyIsInNoRange() {
    assertThat(trusting("::/0").source("10.0.0.1", List.of("198.51.100.9")))
        .isEqualTo(plain("10.0.0.1"));
    assertThat(trusting("0.0.0.0/0").source("10.0.0.1", List.of("198.51.100.9")))
        .isEqualTo(plain("198.51.100.9"));
  }

  @Property
  void noHeaderIsAFaultOrLooksUpAName(
      @ForAll String peer, @ForAll @Size(max = 4) List<String> forwarded) {
    assertThat(PROXIES.source(peer, forwarded)).isNotNull();
    assertThat(PROXIES.source("10.0.0.1", forwarded)).isNotNull();
  }

  private static Source plain(String address) {
    return TrustedProxies.none().source(address, List.of());
  }

  private static TrustedProxies trusting(String... ranges) {
    return new TrustedProxies(
        Arrays.stream(ranges).map(range -> AddressRange.parse(range).orElseThrow()).toList());
  }
}
