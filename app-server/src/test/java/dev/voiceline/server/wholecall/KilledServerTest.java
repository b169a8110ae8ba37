package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server process is killed in mid-call. */
class KilledServerTest {
  @TempDir Path directory;

  @Test
  void aCallSurvivesTheDeathOfItsServer() throws Exception {
    try (CrashTown town = new CrashTown(directory, 1, Map.of())) {
      town.server().start();
      PhoneCall call = town.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
      House.awaitHeard(call, "I have member ID");
      town.server().kill();
      town.server().start();
      assertThat(House.awaitEnd(call).reason())
          .as(House.heard(call) + "\n" + town.server().log())
          .isEqualTo(CallEnd.Reason.ENDED_BY_REST);
      assertThat(House.heard(call)).contains("one thousand fifty dollars");
      System.out.println(House.heard(call) + "\n" + town.server().log());
    }
  }
}
