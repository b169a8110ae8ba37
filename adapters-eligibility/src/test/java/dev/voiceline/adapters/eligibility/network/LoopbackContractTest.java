package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.tck.eligibility.EligibilityBench;
import dev.voiceline.tck.eligibility.EligibilityDirectoryContract;
import org.junit.jupiter.api.Nested;

/** ELIG-01 to ELIG-09 over sockets, on every way. */
class LoopbackContractTest {
  @Nested
  class Soap extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.x12(Wrapping.SOAP));
    }
  }

  @Nested
  class Mime extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.x12(Wrapping.MIME));
    }
  }

  @Nested
  class Rest extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.x12(Wrapping.REST));
    }
  }

  @Nested
  class Fhir extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.fhir());
    }
  }

  @Nested
  class LegacyJson extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.clearinghouse(Shape.LEGACY));
    }
  }

  @Nested
  class PlansJson extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new LoopbackBench(LoopbackPayers.clearinghouse(Shape.PLANS));
    }
  }
}
