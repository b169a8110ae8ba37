package dev.voiceline.tck.control;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A control together with a telephone network in the hands of a test, in memory or on a loopback
 * socket. Controls of the network may return before their effect; the kits wait for effects.
 *
 * <p>The adapter's own time limits must be well below {@link #patience}, and at least a second.
 */
public interface ControlBench extends AutoCloseable {
  /** The adapter. Always the same one. */
  CallControl control();

  /** A call that is under way, its caller connected with the agent. Always the same one. */
  CallId call();

  /** A person to whom callers can be taken. */
  PhoneNumber person();

  /** Somebody else, who can be called and written to. */
  PhoneNumber stranger();

  /** The controls of the network. */
  NetworkEnd network();

  /** What has become of the call and of all that the network was asked for. */
  NetworkFacts facts();

  /** What the control can do; everything unless said otherwise. */
  default Set<Ability> abilities() {
    return EnumSet.allOf(Ability.class);
  }

  /**
   * What cannot be shown here: rule ids, or first words of test names. These tests are reported as
   * skipped.
   */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** Ends everything. */
  @Override
  void close();
}
