package dev.voiceline.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final VirtualTime time = new VirtualTime();

  @Test
  void theFirstNoteStaysUntilItIsTooOld() {
    Recent<String, Integer> recent = new Recent<>(time, Duration.ofSeconds(10), 100);

    assertThat(recent.addFirst("a", 1)).isTrue();
    assertThat(recent.addFirst("a", 2)).isFalse();
    assertThat(recent.find("a")).contains(1);

    time.advance(Duration.ofSeconds(10));
    assertThat(recent.find("a")).contains(1);
    time.advance(Duration.ofMillis(1));
    assertThat(recent.find("a")).isEmpty();
    assertThat(recent.size()).isZero();
  }

  @Test
  void aNoteThatIsRenewedIsForgottenAllTheSame() {
    Recent<String, Integer> recent = new Recent<>(time, Duration.ofSeconds(10), 100);
    recent.set("a", 1);
    time.advance(Duration.ofSeconds(9));
    recent.set("a", 2);
    recent.change("a", value -> value + 1);
    assertThat(recent.find("a")).contains(3);
    time.advance(Duration.ofSeconds(2));
    assertThat(recent.find("a")).isEmpty();
  }

  @Test
  void whatIsTakenAwayIsGoneAndCannotBeChanged() {
    Recent<String, Integer> recent = new Recent<>(time, Duration.ofSeconds(10), 100);
    recent.set("a", 1);
    assertThat(recent.remove("a")).contains(1);
    recent.change("a", value -> value + 1);
    assertThat(recent.find("a")).isEmpty();
    assertThat(recent.remove("a")).isEmpty();
  }

  @Property(tries = 200)
  void itsSizeIsBoundedAndTheLatestStay(
      @ForAll List<@IntRange(max = 50) Integer> keys,
      @ForAll @IntRange(min = 1, max = 9) int most) {
    Recent<Integer, Integer> recent = new Recent<>(time, Duration.ofSeconds(10), most);
    for (int key : keys) {
      boolean known = recent.find(key).isPresent();
      recent.set(key, key);
      assertThat(recent.size()).isLessThanOrEqualTo(most);
      assertThat(recent.find(key)).contains(key);
      assertThat(recent.addFirst(key, -1)).isFalse();
      assertThat(known || recent.size() >= 1).isTrue();
    }
  }
}
