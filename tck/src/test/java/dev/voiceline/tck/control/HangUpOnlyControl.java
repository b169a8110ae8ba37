package dev.voiceline.tck.control;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.Set;

/** The least that a control can be, and says that it is: what it does not do is skipped. */
public final class HangUpOnlyControl extends ControlKits {
  @Override
  ControlBench freshBench() {
    InMemoryControl whole = new InMemoryControl();
    CallControl least =
        new CallControl() {
          @Override
          public void hangUp(CallId call, Parting parting) {
            whole.hangUp(call, parting);
          }
        };
    return new InMemoryControlBench(whole, Duration.ofSeconds(10)) {
      @Override
      public CallControl control() {
        return least;
      }

      @Override
      public Set<Ability> abilities() {
        return Set.of();
      }
    };
  }
}
