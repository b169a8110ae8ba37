package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.simulator.elevenlabs.RequestMishap;
import dev.voiceline.simulator.elevenlabs.SocketMishap;
import dev.voiceline.simulator.phone.PhoneCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vendors of the cascade that fail, each in a house of its own. All calls run at once. */
class CascadeTroubleTest {
  private static final List<BothVoices> HOUSES = new ArrayList<>();
  private static final String TWO_MODELS =
      "cascade: {reserve: {model_after_ms: 500},"
          + " think: [{name: first}, {name: second, url: \"SPARE_MIND\"}]}";
  private static final String TWO_VOICES =
      "cascade: {speak: [{provider: elevenlabs}, {provider: aura}]}";

  private static Act deaf;
  private static Act busy;
  private static Act hoarse;
  private static Act silent;
  private static Act mute;

  private record Act(BothVoices house, PhoneCall call) {
    static Act of(BothVoices house) {
      HOUSES.add(house);
      return new Act(house, house.call(Callers.sayingAtOnce(Callers.MRI_OF_THIRD)));
    }

    List<PartChange> changes() {
      return house.news.of(call, CallNews.PartChanged.class).stream()
          .map(CallNews.PartChanged::change)
          .toList();
    }
  }

  @BeforeAll
  static void placeTheCalls() {
    BothVoices dropping = BothVoices.cascade();
    dropping.ears.next(new dev.voiceline.simulator.deepgram.SocketMishap.Dropped(6_000));
    deaf = Act.of(dropping);
    BothVoices tooMany = BothVoices.cascade();
    tooMany.voice.next(new SocketMishap.Refused(429));
    busy = Act.of(tooMany);
    BothVoices breaking = BothVoices.cascade();
    breaking.voice.next(new SocketMishap.Dropped(2_000));
    hoarse = Act.of(breaking);
    BothVoices thinking = BothVoices.of("cascade", TWO_MODELS);
    thinking.mind.usually(new Treatment.HangsFirst());
    silent = Act.of(thinking);
    BothVoices withoutVoice = BothVoices.of("cascade", TWO_VOICES);
    withoutVoice.voice.refuseSockets();
    withoutVoice.voice.next(new RequestMishap.Refused(503, "unavailable"));
    withoutVoice.voice.refuseRequests();
    mute = Act.of(withoutVoice);
  }

  @AfterAll
  static void close() {
    HOUSES.forEach(BothVoices::close);
  }

  @Test
  void aRecognizerThatIsLostInMidCallIsOpenedAnew() {
    endsWell(deaf);
    assertThat(deaf.house().ears.sockets()).hasSize(2);
  }

  @Test
  void aVoiceThatIsTooBusyAtFirstIsAskedAgain() {
    endsWell(busy);
    assertThat(busy.changes()).isEmpty();
  }

  @Test
  void aVoiceThatIsLostWithinASentenceGoesOnInIt() {
    endsWell(hoarse);
    assertThat(hoarse.house().voice.sockets()).hasSize(2);
  }

  @Test
  void aChatModelThatIsSilentIsLeftForTheNext() {
    endsWell(silent);
    assertThat(silent.changes())
        .first()
        .satisfies(
            change -> {
              assertThat(change.part()).isEqualTo(PartChange.Part.MIND);
              assertThat(change.from()).isEqualTo("first");
              assertThat(change.to()).isEqualTo("second");
            });
    assertThat(silent.house().spareMind.received()).isNotEmpty();
  }

  @Test
  void aVoiceThatIsNotToBeHadIsReplacedByAnother() {
    endsWell(mute);
    assertThat(mute.changes())
        .first()
        .satisfies(
            change -> {
              assertThat(change.part()).isEqualTo(PartChange.Part.VOICE);
              assertThat(change.to()).isEqualTo("aura");
            });
    assertThat(mute.house().log)
        .as("the operator is told")
        .anyMatch(line -> line.contains("elevenlabs") && line.contains("aura"));
  }

  private static void endsWell(Act act) {
    House.awaitEnd(act.call());
    String heard = House.heard(act.call());
    assertThat(act.house().news.awaitEnd(act.call())).as(heard).isEqualTo(EndReason.COMPLETED);
    assertThat(heard)
        .containsOnlyOnce("How can I help")
        .contains("ended on June thirtieth")
        .endsWith("Goodbye!");
    assertThat(act.house().news.of(act.call(), CallNews.Disclosed.class)).hasSize(1);
    assertThat(act.house().news.of(act.call(), CallNews.Fault.class)).isEmpty();
  }
}
