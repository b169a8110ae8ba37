package dev.voiceline.simulator.phone;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The phone of a person who does nothing unless told to, and then at once; see {@link
 * PersonBehavior#whenTold}. The orders are about the latest call. Safe for use by any thread.
 */
public final class CommandedPhone {
  /** A bound, for networks that are closed before a question is asked. */
  private static final Duration ASKED_WITHIN = Duration.ofMinutes(1);

  private Optional<PhoneCall> line = Optional.empty();
  private Optional<Bell> bell = Optional.empty();

  /** What can become of a phone that rings. Ignored by one that does not any more. */
  interface Bell {
    void pickedUp();

    void over(Reason why);
  }

  /**
   * Picks up.
   *
   * @throws IllegalStateException when it has not rung
   */
  public void picksUp() {
    rung().pickedUp();
  }

  /**
   * Turns the call down, which the network takes for a busy line.
   *
   * @throws IllegalStateException when it has not rung
   */
  public void turnsDown() {
    rung().over(Reason.BUSY);
  }

  /**
   * Has let it ring as long as it may.
   *
   * @throws IllegalStateException when it has not rung
   */
  public void missesTheCall() {
    rung().over(Reason.NO_ANSWER);
  }

  /**
   * Presses keys as soon as the network asks for some, which may be now.
   *
   * @return completes when the last was pressed; fails when the call is over or nobody asks
   * @throws IllegalStateException when it has not been called
   */
  @CanIgnoreReturnValue
  public CompletableFuture<Said> answers(String keys) {
    PhoneCall call = called();
    return call.awaitSituation(now -> now.engagement() == Engagement.QUESTION, ASKED_WITHIN)
        .thenCompose(asked -> call.press(keys))
        .orTimeout(ASKED_WITHIN.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Hangs up.
   *
   * @throws IllegalStateException when it has not been called
   */
  public void hangsUp() {
    called().hangUp();
  }

  /** Lives through one call. */
  PhoneListener onLine() {
    return new PhoneListener() {
      @Override
      public void placed(PhoneCall call) {
        holds(call);
      }
    };
  }

  synchronized void rings(Bell ringing) {
    bell = Optional.of(ringing);
  }

  private synchronized void holds(PhoneCall call) {
    line = Optional.of(call);
  }

  private synchronized Bell rung() {
    return bell.orElseThrow(() -> new IllegalStateException("the phone has not rung"));
  }

  private synchronized PhoneCall called() {
    return line.orElseThrow(() -> new IllegalStateException("nobody has called"));
  }
}
