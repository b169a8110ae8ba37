package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the caller says: CONV-02, CONV-12 and CONV-13. */
class HearingTest {
  private final Rig rig = Rig.ready();

  @Test
  void audioIsSentUnchanged() {
    byte[] frame = new byte[160];
    new Random(7).nextBytes(frame);
    rig.conversation.hear(frame);
    assertThat(rig.lastSent().get("type").getAsString()).isEqualTo("input_audio_buffer.append");
    assertThat(Base64.getDecoder().decode(rig.lastSent().get("audio").getAsString()))
        .isEqualTo(frame);
  }

  @Test
  void audioDoesNotOvertakeWhatTheSameThreadAskedForBefore() {
    AtomicReference<Rig> call = new AtomicReference<>();
    Ears answering =
        new Ears() {
          @Override
          public void callerStarted(UtteranceId utterance) {
            call.get().conversation.read("first");
            call.get().conversation.hear(new byte[160]);
          }
        };
    call.set(Rig.toldTo(answering).opened().created().confirmed());
    call.get().speechStarts("u1");
    assertThat(call.get().types())
        .containsExactly("conversation.item.create", "input_audio_buffer.append");
  }

  @Test
  void theEventsOfOneStretchOfSpeechCarryItsId() {
    rig.speechStarts("u1").speechStops("u1").commits("u1");
    rig.says(
        "{'type':'conversation.item.input_audio_transcription.completed','event_id':'e','item_id':'u1',"
            + "'content_index':0,'transcript':' I need an MRI.\\n','usage':{'type':'tokens','total_tokens':28,"
            + "'input_tokens':19,'output_tokens':9,'input_token_details':{'text_tokens':0,'audio_tokens':19}}}");
    assertThat(rig.ears.lines)
        .containsExactly(
            "ready", "caller started u1", "caller stopped u1", "caller said u1 'I need an MRI.'");
    assertThat(rig.ears.usages)
        .containsExactly(
            Usage.tokens(
                Usage.Work.TRANSCRIPTION,
                "gpt-4o-mini-transcribe",
                new Modalities(0, 19, 0),
                Modalities.NONE,
                new Modalities(9, 0, 0)));
  }

  @Test
  void wordsOfAnItemThatNobodyHeardOfAreToldAllTheSame() {
    rig.says(
        "{'type':'conversation.item.input_audio_transcription.completed','item_id':'u9','transcript':'hello',"
            + "'usage':{'type':'duration','seconds':1.5}}");
    assertThat(rig.ears.lines).endsWith("caller said u9 'hello'");
    assertThat(rig.ears.usages)
        .containsExactly(
            Usage.length(
                Usage.Work.TRANSCRIPTION, "gpt-4o-mini-transcribe", Duration.ofMillis(1_500)));
  }

  @Test
  void speechThatCouldNotBeWrittenDownIsUnclear() {
    rig.says(
        "{'type':'conversation.item.input_audio_transcription.failed','item_id':'u1','error':{'code':'x'}}");
    assertThat(rig.ears.lines).containsExactly("ready", "caller unclear u1");
  }

  @Test
  void aDisregardedUtteranceIsDeleted() {
    rig.speechStarts("u1").speechStops("u1").commits("u1");
    rig.conversation.disregard(new UtteranceId("u1"));
    rig.conversation.disregard(new UtteranceId("u1"));
    assertThat(rig.types()).containsExactly("conversation.item.delete");
    assertThat(rig.lastSent().get("item_id").getAsString()).isEqualTo("u1");
  }

  @Test
  void anUtteranceThatIsNoItemYetIsDeletedOnceItIs() {
    rig.speechStarts("u1").speechStops("u1");
    rig.conversation.disregard(new UtteranceId("u1"));
    assertThat(rig.types()).isEmpty();
    rig.commits("u1")
        .says(
            "{'type':'conversation.item.added','event_id':'e','item':{'id':'u1','type':'message','role':'user'}}");
    assertThat(rig.types()).containsExactly("conversation.item.delete");
  }

  @Test
  void keypadDigitsAreReadAsTheCallersWords() {
    rig.conversation.read("The caller pressed 4 7 1 1 #");
    assertThat(rig.types()).containsExactly("conversation.item.create");
    assertThat(rig.lastSent().getAsJsonObject("item").toString())
        .isEqualTo(
            """
            {"type":"message","role":"user","content":[{"type":"input_text","text":"The caller pressed 4 7 1 1 #"}]}""");
  }
}
