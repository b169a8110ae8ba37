package dev.voiceline.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.KeyedHash;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallerAttemptsTest {
  private static final PhoneNumber ONE = PhoneNumber.of("+15005550001");
  private static final PhoneNumber TWO = PhoneNumber.of("+15005550002");
  private static final PhoneNumber HIDDEN = PhoneNumber.of("anonymous");
  private static final AttemptLimit LIMIT = new AttemptLimit(3, 4, Duration.ofHours(1));

  private final VirtualTime time = new VirtualTime();
  private final CallerAttempts attempts =
      new CallerAttempts(LIMIT, KeyedHash.ofThisProcess(), time);

  private void fail(PhoneNumber caller, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(caller);
    }
  }

  @Test
  void aNumberIsLockedOutAfterItsAttemptsAndNoOther() {
    fail(ONE, 3);
    assertThat(attempts.exhausted(ONE)).isFalse();
    fail(ONE, 1);
    assertThat(attempts.exhausted(ONE)).isTrue();
    assertThat(attempts.exhausted(TWO)).isFalse();
  }

  @Test
  void theLockStaysUntilTheWindowHasPassedSinceTheLastFailure() {
    fail(ONE, 1);
    time.advanceMillis(50 * 60_000);
    fail(ONE, 3);
    time.advanceMillis(59 * 60_000);
    assertThat(attempts.exhausted(ONE)).isTrue();
    time.advanceMillis(60_000);
    assertThat(attempts.exhausted(ONE)).isFalse();
    assertThat(attempts.remembered()).isZero();
  }

  @Test
  void oldFailuresDoNotCountTowardsALock() {
    fail(ONE, 3);
    time.advanceMillis(30 * 60_000);
    fail(TWO, 1);
    time.advanceMillis(31 * 60_000);
    fail(ONE, 3);
    assertThat(attempts.exhausted(ONE)).isFalse();
  }

  @Test
  void whoHidesTheNumberSharesOneCount() {
    fail(HIDDEN, 2);
    fail(PhoneNumber.of("+266696687"), 2);
    assertThat(attempts.exhausted(PhoneNumber.of("restricted"))).isTrue();
    assertThat(attempts.exhausted(ONE)).isFalse();
  }

  @Test
  void aBoundedNumberOfCallersIsRemembered() {
    for (int i = 0; i < CallerAttempts.MOST_CALLERS + 50; i++) {
      attempts.failed(PhoneNumber.of("+1500" + i));
    }
    assertThat(attempts.remembered()).isEqualTo(CallerAttempts.MOST_CALLERS);
  }

  /** However the failures fall: locked out exactly when the window holds that many of them. */
  @Property(tries = 300)
  void moreThanTheLimitNeverPassWithinAWindow(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 40) Integer> minutes) {
    VirtualTime clock = new VirtualTime();
    CallerAttempts counted = new CallerAttempts(LIMIT, KeyedHash.ofThisProcess(), clock);
    List<Long> passed = new ArrayList<>();
    for (int pause : minutes) {
      clock.advanceMillis(pause * 60_000L);
      if (!counted.exhausted(ONE)) {
        counted.failed(ONE);
        passed.add(clock.millis());
      }
    }
    for (int i = LIMIT.perCaller(); i < passed.size(); i++) {
      assertThat(passed.get(i) - passed.get(i - LIMIT.perCaller()))
          .isGreaterThanOrEqualTo(LIMIT.window().toMillis());
    }
  }
}
