package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.survival.Pace;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.twilio.CallStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server process is killed while a caller waits with music for the person whom it calls. The
 * other server runs in the test's own process, where it can be told to look often.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CallerLeftWaitingTest {
  private static final Pace OFTEN = new Pace(Duration.ofMillis(100), Duration.ZERO);

  @TempDir private Path directory;

  @Test
  void whoWaitsForAPersonIsBackWithTheAgentAtAnotherServer() throws Exception {
    Map<String, String> settings =
        Map.of(
            "VOICELINE_MASTER_KEY",
            Base64.getEncoder().encodeToString(new byte[32]),
            "VOICELINE_DB_URL",
            "jdbc:sqlite:" + directory.resolve("shared.db"),
            "VOICELINE_PERSON_NUMBER",
            Town.PERSON);
    News news = new News();
    List<String> log = new CopyOnWriteArrayList<>();
    try (CrashTown town = new CrashTown(directory, 2, settings)) {
      town.phones.person(Town.PERSON, PersonBehavior.neverAnswers());
      town.server().start();
      try (VoiceServer other =
          VoiceServer.with(town.nodes.get(1).settings())
              .waitingCallers(OFTEN)
              .observer(news)
              .lines(log::add)
              .start()) {
        PhoneCall caller = town.call(Callers.askingForPersonFirst());
        CompletableFuture<PhoneCall> person = town.phones.nextCallTo(Town.PERSON);
        House.get(caller.awaitSituation(Situation::music, House.PATIENCE));
        House.get(
            House.get(person)
                .awaitSituation(now -> now.stage() == CallStage.RINGING, House.PATIENCE));
        assertThat(other.calls().live()).isEmpty();
        town.server().kill();

        House.awaitHeard(caller, "could not reach anyone");
        House.awaitHeard(caller, "one thousand fifty dollars of the individual deductible is left");
        House.awaitEnd(caller);
        assertThat(news.awaitEnd(caller)).isEqualTo(EndReason.COMPLETED);
        assertThat(House.heard(caller)).containsOnlyOnce("could not reach anyone");
        assertThat(log).anyMatch(line -> line.contains("is back from waiting"));
        assertThat(town.rest.log().oddities()).isEmpty();
      } catch (AssertionError failed) {
        throw new AssertionError(
            town.server().log() + "\n-----\n" + String.join("\n", log), failed);
      }
    }
  }
}
