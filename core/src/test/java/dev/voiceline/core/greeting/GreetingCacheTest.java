package dev.voiceline.core.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.AudioFormat;
import org.junit.jupiter.api.Test;

class GreetingCacheTest {
  private static final AudioFormat PHONE = AudioFormat.PCMU_8K;

  private final GreetingCache cache = new GreetingCache(1_000);

  @Test
  void aGreetingIsFoundByAllThatItDependsOn() {
    GreetingKey key = new GreetingKey("s", "marin 1.0", "Hello!", "en", PHONE);
    cache.keep(key, greeting(10));
    assertThat(cache.find(key)).isPresent();
    for (GreetingKey other :
        new GreetingKey[] {
          new GreetingKey("t", "marin 1.0", "Hello!", "en", PHONE),
          new GreetingKey("s", "cedar 1.0", "Hello!", "en", PHONE),
          new GreetingKey("s", "marin 1.0", "Hi!", "en", PHONE),
          new GreetingKey("s", "marin 1.0", "Hello!", "es", PHONE),
          new GreetingKey("s", "marin 1.0", "Hello!", "en", AudioFormat.PCM16_24K)
        }) {
      assertThat(cache.find(other)).as(other.toString()).isEmpty();
    }
  }

  @Test
  void theOneThatWasNotUsedForTheLongestTimeGoesFirst() {
    cache.keep(key("a"), greeting(400));
    cache.keep(key("b"), greeting(400));
    assertThat(cache.find(key("a"))).isPresent();
    cache.keep(key("c"), greeting(400));
    assertThat(cache.find(key("b"))).isEmpty();
    assertThat(cache.find(key("a"))).isPresent();
    assertThat(cache.find(key("c"))).isPresent();
  }

  @Test
  void aNewerOneTakesThePlaceOfAnEarlierOneAndItsBytes() {
    for (int i = 0; i < 10; i++) {
      cache.keep(key("a"), greeting(600));
    }
    cache.keep(key("b"), greeting(400));
    assertThat(cache.find(key("a"))).isPresent();
    assertThat(cache.find(key("b"))).isPresent();
  }

  @Test
  void oneThatFillsMoreThanTheWholeIsNotKept() {
    cache.keep(key("a"), greeting(600));
    cache.keep(key("b"), greeting(1_001));
    assertThat(cache.find(key("b"))).isEmpty();
    assertThat(cache.find(key("a"))).isPresent();
  }

  private static GreetingKey key(String text) {
    return new GreetingKey("s", "marin", text, "en", PHONE);
  }

  private static SpokenGreeting greeting(int bytes) {
    return new SpokenGreeting("Hello!", new byte[bytes]);
  }
}
