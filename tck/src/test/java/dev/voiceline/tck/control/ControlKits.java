package dev.voiceline.tck.control;

import org.junit.jupiter.api.Nested;

/** All kits on the same control. */
abstract class ControlKits {
  abstract ControlBench freshBench();

  @Nested
  class Control extends CallControlContract {
    @Override
    protected ControlBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Transfers extends TransferContract {
    @Override
    protected ControlBench newBench() {
      return freshBench();
    }
  }

  @Nested
  class Orders extends OrdersContract {
    @Override
    protected ControlBench newBench() {
      return freshBench();
    }
  }
}
