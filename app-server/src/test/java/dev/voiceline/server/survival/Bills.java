package dev.voiceline.server.survival;

import dev.voiceline.core.cost.CallAccount;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.cost.PriceList;
import dev.voiceline.core.runtime.CallMemory;
import java.time.Duration;

/** What calls of tests come to. */
final class Bills {
  private Bills() {}

  static CallBill free(CallMemory memory, Duration line) {
    return new CallAccount(PriceList.standard(), LinePrice.free(), memory.announced().direction())
        .bill(line);
  }
}
