package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The agent goes on in another way, and is told what it has said already: CONV-15, CONV-16. */
class RevisionTest {
  private static final Brief SPANISH =
      new Brief("Habla del seguro.", List.of(Rig.CHECK), List.of(), voicing("cedar", "es"));

  @Test
  void onlyWhatChangedIsSentAndTheFormatsOnceMore() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    assertThat(session(rig, 1).toString())
        .isEqualTo(
            """
            {"instructions":"Habla del seguro.","audio":{"input":{\
            "transcription":{"model":"gpt-4o-mini-transcribe","language":"es"},\
            "format":{"type":"audio/pcmu"}},\
            "output":{"voice":"cedar","format":{"type":"audio/pcmu"}}},"type":"realtime"}""");
  }

  @Test
  void aVoiceThatWasHeardStays() {
    Rig rig = Rig.ready();
    rig.replying("r1").speaks("r1", "i1", 20);
    rig.conversation.revise(SPANISH);
    assertThat(session(rig, 1).getAsJsonObject("audio").getAsJsonObject("output").keySet())
        .containsExactly("format");
  }

  @Test
  void nothingIsSentWhenNothingChanged() {
    Rig rig = Rig.ready();
    rig.conversation.revise(Rig.BRIEF);
    rig.conversation.revise(Rig.BRIEF.resumedWith(List.of(new Exchange.CallerSaid("x"))));
    assertThat(rig.sent("session.update")).hasSize(1);
  }

  @Test
  void toolsAreExchangedAndTheirArgumentsReadAsTheyAreNow() {
    Rig rig = Rig.ready();
    ToolSpec none = new ToolSpec("other", "Does it.", List.of());
    rig.conversation.revise(
        new Brief(Rig.BRIEF.instructions(), List.of(none), List.of(), Voicing.usual()));
    assertThat(session(rig, 1).keySet()).containsExactlyInAnyOrder("tools", "audio", "type");
    assertThat(session(rig, 1).get("tools").toString()).contains("other");
  }

  @Test
  void beforeTheSettingsAreToldItIsSimplyAnotherAgentWithTheSameHistory() {
    Rig rig = new Rig(new Exchange.CallerSaid("Hello?"));
    rig.conversation.revise(SPANISH);
    rig.opened();
    rig.conversation.revise(SPANISH);
    rig.created().confirmed();
    assertThat(rig.sent("session.update")).hasSize(1);
    assertThat(session(rig, 0).get("instructions").getAsString()).isEqualTo("Habla del seguro.");
    assertThat(rig.sent("conversation.item.create").get(0).toString()).contains("Hello?");
  }

  @Test
  void whileTheSettingsAreNotConfirmedItWaits() {
    Rig rig = new Rig().opened().created();
    rig.conversation.revise(SPANISH);
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("session.update")).hasSize(1);
    rig.confirmed();
    assertThat(rig.sent().stream().map(event -> event.get("type").getAsString()))
        .endsWith("session.update", "response.create");
  }

  @Test
  void repliesFollowTheNewInstructions() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    rig.conversation.reply(new Guidance.Instructed("Pregunta la fecha."));
    assertThat(rig.lastSent().toString()).contains("Habla del seguro.", "Pregunta la fecha.");
  }

  @Test
  void aRefusedChangeIsOursAndTheAgentGoesOnAsItWas() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    rig.refuses("something_new", rig.lastEventId());
    assertThat(rig.ears.lines).containsExactly("ready", "failed OURS something_new");
    rig.conversation.say(new Script("Say hello.", false, false));
    assertThat(rig.lastSent().toString()).contains("You answer calls about coverage.");
    rig.begins("r1").speaks("r1", "i1", 20).ends("r1", "completed");
    rig.conversation.revise(Rig.BRIEF);
    assertThat(session(rig, 2).keySet())
        .as("after a refusal everything is told, since nobody knows what holds")
        .contains("instructions", "tools", "audio");
  }

  @Test
  void aRefusalThatNamesNoMessageIsTakenForTheChangeUnderWay() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    rig.refuses("unknown_parameter", "");
    assertThat(rig.ears.lines).containsExactly("ready", "failed OURS unknown_parameter");
    assertThat(rig.ears.failures.get(0).message()).contains("the agent goes on as it was");
  }

  @Test
  void aRefusedFirstChangeLeavesTheSecondInForce() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    String first = rig.lastEventId();
    rig.conversation.revise(
        new Brief("Sprich.", List.of(Rig.CHECK), List.of(), voicing("cedar", "de")));
    rig.refuses("invalid_value", first).confirmed();
    rig.conversation.say(new Script("Say hello.", false, false));
    assertThat(rig.lastSent().toString()).contains("Sprich.");
  }

  @Test
  void aConfirmedChangeCanNotBeRefusedAnyMore() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    rig.confirmed().refuses("unknown_parameter", "");
    assertThat(rig.ears.failures.get(0).message()).doesNotContain("goes on as it was");
  }

  @Test
  void anUpdateThatChangedTheFormatEndsTheConversation() {
    Rig rig = Rig.ready();
    rig.conversation.revise(SPANISH);
    rig.confirmed("audio/pcmu", "audio/pcm");
    assertThat(rig.ears.lines)
        .containsExactly("ready", "failed FATAL wrong_audio_format", "closed");
  }

  @Test
  void aLaterConfirmationThatShowsNoFormatsIsNoProof() {
    Rig rig = Rig.ready();
    rig.says("{'type':'session.updated','event_id':'e','session':{'type':'realtime'}}");
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void wordsThatWereSpokenWithoutTheServiceStandFirst() {
    Rig rig = Rig.ready();
    rig.conversation.recall(new Exchange.AgentSaid("Hello, th", true));
    assertThat(rig.lastSent().toString())
        .contains(
            "\"previous_item_id\":\"root\"",
            "\"role\":\"assistant\"",
            "{\"type\":\"output_text\",\"text\":\"Hello, th\"}");
  }

  @Test
  void wordsToRecallWaitForReadinessAndComeBeforeTheFirstReply() {
    Rig rig = new Rig();
    rig.conversation.reply(Guidance.natural());
    rig.conversation.recall(new Exchange.AgentSaid("Hello!", false));
    rig.opened().created();
    assertThat(rig.types()).isEmpty();
    rig.confirmed();
    assertThat(rig.types()).containsExactly("conversation.item.create", "response.create");
  }

  @Test
  void whereNothingWasHeardNothingIsRecalled() {
    Rig rig = Rig.ready();
    rig.conversation.recall(new Exchange.AgentSaid(" ", true));
    assertThat(rig.types()).isEmpty();
  }

  private static JsonObject session(Rig rig, int index) {
    return rig.sent("session.update").get(index).getAsJsonObject("session");
  }

  private static Voicing voicing(String voice, String language) {
    return new Voicing(Optional.of(voice), Optional.of(language));
  }
}
