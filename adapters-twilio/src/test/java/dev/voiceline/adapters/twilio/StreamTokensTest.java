package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.twilio.StreamTokens.Verdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreamTokensTest {
  private static final byte[] KEY =
      "thirty-two bytes of a secret key".getBytes(StandardCharsets.UTF_8);
  private static final CallId CALL = new CallId("CA00000000000000000000000000000001");
  private static final CallId OTHER = new CallId("CA00000000000000000000000000000002");
  private final VirtualTime time = new VirtualTime();
  private final StreamTokens tokens = new StreamTokens(KEY, time, Duration.ofMinutes(1));

  @Test
  void isAcceptedOnce() {
    String token = tokens.issue(CALL);

    assertThat(tokens.check(token, CALL)).isEqualTo(Verdict.VALID);
    assertThat(tokens.check(token, CALL)).isEqualTo(Verdict.USED);
  }

  @Test
  void anotherNodeWithTheKeyAcceptsIt() {
    StreamTokens elsewhere = new StreamTokens(KEY, time, Duration.ofMinutes(1));

    assertThat(elsewhere.check(tokens.issue(CALL), CALL)).isEqualTo(Verdict.VALID);
  }

  @Test
  void whileKeysChangeTheFirstSignsAndAllAreGenuine() {
    byte[] next = "another secret key of thirty-two".getBytes(StandardCharsets.UTF_8);
    StreamTokens changing = new StreamTokens(List.of(next, KEY), time, Duration.ofMinutes(1));
    StreamTokens changed = new StreamTokens(next, time, Duration.ofMinutes(1));

    assertThat(changing.check(tokens.issue(CALL), CALL)).isEqualTo(Verdict.VALID);
    assertThat(changed.check(changing.issue(CALL), CALL)).isEqualTo(Verdict.VALID);
    assertThat(tokens.check(changing.issue(CALL), CALL)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void isWorthNothingToAnotherCallAndIsNotUsedUpByTheAttempt() {
    String token = tokens.issue(CALL);

    assertThat(tokens.check(token, OTHER)).isEqualTo(Verdict.OTHER_CALL);
    assertThat(tokens.check(token, CALL)).isEqualTo(Verdict.VALID);
  }

  @Test
  void expiresToTheMillisecond() {
    String token = tokens.issue(CALL);
    String second = tokens.issue(CALL);

    time.advanceMillis(59_999);
    assertThat(tokens.check(token, CALL)).isEqualTo(Verdict.VALID);
    time.advanceMillis(1);
    assertThat(tokens.check(second, CALL)).isEqualTo(Verdict.EXPIRED);
    assertThat(tokens.check(token, CALL)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void anotherKeyMakesAForgery() {
    StreamTokens stranger = new StreamTokens(new byte[] {1}, time, Duration.ofMinutes(1));

    assertThat(tokens.check(stranger.issue(CALL), CALL)).isEqualTo(Verdict.FORGED);
  }

  @Property
  void anyAlteredCharacterMakesAForgery(@ForAll @IntRange(max = 115) int at, @ForAll char other) {
    String token = tokens.issue(CALL);
    StringBuilder altered = new StringBuilder(token);
    altered.setCharAt(at, token.charAt(at) == other ? (other == 'A' ? 'B' : 'A') : other);

    assertThat(tokens.check(altered.toString(), CALL)).isEqualTo(Verdict.FORGED);
  }

  @Property
  void anyTextIsJudgedWithoutAnException(@ForAll String text) {
    assertThat(tokens.check(text, CALL)).isEqualTo(Verdict.FORGED);
  }

  @Property(tries = 100)
  void needsNoEscapeAndFitsAParameter(@ForAll long origin) {
    assertThat(tokens.issue(new CallId("call-" + origin))).matches("[A-Za-z0-9_-]{116}");
  }

  @Test
  void noTwoAreEqual() {
    assertThat(tokens.issue(CALL)).isNotEqualTo(tokens.issue(CALL));
  }

  @Test
  void needsAKeyAndAValidity() {
    assertThatThrownBy(() -> new StreamTokens(new byte[0], time, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key");
    assertThatThrownBy(() -> new StreamTokens(KEY, time, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("valid");
  }
}
