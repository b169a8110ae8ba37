package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away in the middle of calls, and comes back. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LostDatabaseTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int CALLS = Integer.getInteger("voiceline.siege.calls", 4);
  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("voiceline.siege.away", 8));

  @TempDir Path directory;

  @Test
  void noCallNoticesAndNothingIsLost() throws Exception {
    try (SharedPostgres postgres = SharedPostgres.open();
        Balancer between = new Balancer(List.of(postgres.port()))) {
      Map<String, String> settings =
          Map.of("VOICELINE_MASTER_KEY", KEY, "VOICELINE_DB_URL", postgres.url(between.port()));
      List<Siege.Held> calls;
      try (CrashTown town = new CrashTown(directory, 1, settings)) {
        town.server().start();
        Siege siege = new Siege(town, CALLS, new Random(1));
        siege.under(Duration.ofSeconds(2));
        between.cut();
        siege.under(AWAY);
        town.server().awaitHealth("\"journal\":\"spooling\"");
        between.prefer(List.of(postgres.port()));
        calls = siege.end();
        town.server().awaitHealth("\"journal\":\"healthy\"");
        town.server().terminate();
        assertThat(town.server().awaitEnd()).isEqualTo(143);
      }
      try (Testimony journal = new Testimony(postgres.address(), directory.resolve("judge"), KEY)) {
        calls.forEach(each -> journal.check(new CallId(each.call().callSid())));
        journal.checkAudit();
        assertThat(journal.resumed()).isZero();
      }
    }
  }
}
