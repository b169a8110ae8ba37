package dev.voiceline.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
  private final VirtualTime time = new VirtualTime();
  private final FailureLimit limit = new FailureLimit(time);

  @Test
  void aSourceHasTwentyFailuresFreeAndThenOneASecond() {
    Source source = source("192.0.2.1");
    for (int failure = 0; failure < FailureLimit.BURST; failure++) {
      assertThat(limit.isExhausted(source)).isFalse();
      limit.failed(source);
    }

    assertThat(limit.isExhausted(source)).isTrue();
    time.advance(Duration.ofMillis(999));
    assertThat(limit.isExhausted(source)).isTrue();
    time.advance(Duration.ofMillis(1));
    assertThat(limit.isExhausted(source)).isFalse();
    limit.failed(source);
    assertThat(limit.isExhausted(source)).isTrue();
  }

  @Test
  void oneSourceIsNotAnother() {
    exhaust("192.0.2.1");

    assertThat(limit.isExhausted(source("192.0.2.2"))).isFalse();
    assertThat(limit.isExhausted(source("192.0.2.1"))).isTrue();
  }

  @Test
  void aNetworkOfIpv6IsOneSourceAndAnAddressOfIpv4IsThatHoweverItIsWritten() {
    exhaust("2001:db8:1:2::1");
    exhaust("192.0.2.7");

    assertThat(limit.isExhausted(source("2001:db8:1:2:ffff::9"))).isTrue();
    assertThat(limit.isExhausted(source("2001:db8:1:3::1"))).isFalse();
    assertThat(limit.isExhausted(source("::ffff:192.0.2.7"))).isTrue();
  }

  @Test
  void soManySourcesAreRememberedAndTheOneThatFailedLongestAgoGoesFirst() {
    exhaust("192.0.2.1");
    for (int other = 0; other < FailureLimit.MOST_SOURCES - 1; other++) {
      limit.failed(source("10.0.%d.%d".formatted(other / 256, other % 256)));
    }
    limit.failed(source("192.0.2.1"));
    limit.failed(source("10.99.0.1"));

    assertThat(limit.remembered()).isEqualTo(FailureLimit.MOST_SOURCES);
    assertThat(limit.isExhausted(source("192.0.2.1"))).isTrue();
  }

  private void exhaust(String address) {
    for (int failure = 0; failure < FailureLimit.BURST; failure++) {
      limit.failed(source(address));
    }
  }

  private static Source source(String address) {
    return TrustedProxies.none().source(address, List.of());
  }
}
