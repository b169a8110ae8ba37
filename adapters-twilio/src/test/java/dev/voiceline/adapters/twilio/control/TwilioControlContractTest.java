package dev.voiceline.adapters.twilio.control;

import dev.voiceline.tck.control.CallControlContract;
import dev.voiceline.tck.control.ControlBench;
import dev.voiceline.tck.control.OrdersContract;
import dev.voiceline.tck.control.TransferContract;
import org.junit.jupiter.api.Nested;

/** The published kits against the simulated network, over loopback. */
class TwilioControlContractTest {
  @Nested
  class Control extends CallControlContract {
    @Override
    protected ControlBench newBench() throws Exception {
      return new SimulatedControlBench();
    }
  }

  @Nested
  class Handovers extends TransferContract {
    @Override
    protected ControlBench newBench() throws Exception {
      return new SimulatedControlBench();
    }
  }

  @Nested
  class Orders extends OrdersContract {
    @Override
    protected ControlBench newBench() throws Exception {
      return new SimulatedControlBench();
    }
  }
}
