package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.cli.Commands;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.realtime.Outage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One voice dies, and the other takes the call. */
class VoiceFailoverTest {
  private static final String PROVIDER_CHANGED = "call.provider";

  @TempDir static Path folder;
  @TempDir static Path elsewhere;

  private final StringWriter printed = new StringWriter();

  @Test
  void theModelDiesInMidCallAndTheCascadeFinishesWhatItBegan() throws Exception {
    Map<String, String> kept =
        Map.of("VOICELINE_DB_URL", "", "VOICELINE_DATA_DIR", folder.toString());
    PhoneCall call;
    try (BothVoices house = BothVoices.of("openai,cascade", "", kept)) {
      call = house.call(Callers.sayingAtOnce(Callers.MRI_OF_THIRD));
      house.news.await(call, CallNews.ToolAnswered.class);
      house.model.outage(Outage.REFUSES);
      house.model.dropAll();
      House.awaitEnd(call);

      assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
      assertThat(House.heard(call))
          .containsOnlyOnce("How can I help")
          .doesNotContain("May I have the member ID", "What is the patient's date of birth")
          .contains("ended on June thirtieth")
          .endsWith("Goodbye!");
      assertThat(house.news.of(call, CallNews.ProviderChanged.class))
          .extracting(CallNews.ProviderChanged::to)
          .containsExactly("cascade");
      assertThat(house.news.of(call, CallNews.Disclosed.class)).hasSize(1);
      assertThat(house.mind.received().get(0).body().toString())
          .as("the other voice knows what was said")
          .contains(Callers.MRI_OF_THIRD);
      Clear.assertNoneIn(house.log);
    }
    DataFiles.assertNothingIn(folder);
    assertThat(run("calls", "show", call.callSid())).isZero();
    assertThat(printed.toString()).contains(PROVIDER_CHANGED, "inquiry.disclosed", "call.billed");
    assertThat(run("replay", call.callSid())).as(printed.toString()).isZero();
  }

  @Test
  void aCascadeThatIsDeadAtTheStartIsPassedOver() {
    try (BothVoices house = BothVoices.of("cascade,openai", "")) {
      house.ears.refuseAll();
      PhoneCall call = house.call(Callers.saying("I need to check eligibility"));

      House.awaitHeard(call, "May I have the member ID");

      assertThat(House.heard(call)).containsOnlyOnce("How can I help");
      assertThat(house.news.of(call, CallNews.ProviderChanged.class))
          .extracting(CallNews.ProviderChanged::to)
          .containsExactly("openai");
      call.hangUp();
      assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.CALLER_HUNG_UP);
    }
  }

  private int run(String... words) throws Exception {
    printed.getBuffer().setLength(0);
    Path env =
        Files.writeString(
            elsewhere.resolve("env"), "VOICELINE_DATA_DIR=" + folder + System.lineSeparator());
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(printed, true));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--env-file", env.toString()));
    return line.execute(all.toArray(String[]::new));
  }
}
