package dev.voiceline.adapters.openai;

import static dev.voiceline.adapters.openai.Rig.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Script;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What was not heard is taken back: CONV-07 and CONV-08. */
class InterruptionTest {
  private final Rig rig = Rig.ready();

  @Test
  void aReplyStillGeneratedIsCancelledAndItsItemCut() {
    rig.replying("r1").beginsItem("r1", "i1").speaks("r1", "i1", 1000);
    rig.cutOff("r1", heard("i1", 340));
    assertThat(rig.types())
        .containsExactly("response.create", "response.cancel", "conversation.item.truncate");
    assertThat(rig.sent("response.cancel").get(0).get("response_id").getAsString()).isEqualTo("r1");
    assertThat(rig.lastSent().get("item_id").getAsString()).isEqualTo("i1");
    assertThat(rig.lastSent().get("audio_end_ms").getAsInt()).isEqualTo(340);
    assertThat(rig.lastSent().get("content_index").getAsInt()).isZero();
  }

  @Test
  void aReplyAlreadyGeneratedIsOnlyCut() {
    generated("r1", "i1", 1000);
    rig.cutOff("r1", heard("i1", 340));
    assertThat(rig.types()).containsExactly("response.create", "conversation.item.truncate");
  }

  @Test
  void aCutNeverGoesBeyondWhatWasGenerated() {
    rig.replying("r1").speaks("r1", "i1", 500);
    rig.cutOff("r1", heard("i1", 700));
    assertThat(rig.lastSent().get("audio_end_ms").getAsInt()).isEqualTo(500);
  }

  @Test
  void partOfAMillisecondIsRoundedDown() {
    rig.replying("r1")
        .says(
            "{'type':'response.output_audio.delta','event_id':'e','response_id':'r1','item_id':'i1','delta':'"
                + Base64.getEncoder().encodeToString(new byte[807])
                + "'}");
    rig.cutOff("r1", heard("i1", 5000));
    assertThat(rig.lastSent().get("audio_end_ms").getAsInt()).isEqualTo(100);
  }

  @Test
  void anItemHeardWholeIsLeftAlone() {
    generated("r1", "i1", 1000);
    rig.cutOff("r1", heard("i1", 1000));
    assertThat(rig.types()).containsExactly("response.create");
  }

  @Test
  void anItemNotHeardIsDeletedAndNeverCutAtZero() {
    generated("r1", "i1", 1000);
    rig.cutOff("r1", heard("i1", 0));
    assertThat(rig.types()).containsExactly("response.create", "conversation.item.delete");
    rig.cutOff("r1", heard("i1", 0));
    assertThat(rig.sent("conversation.item.delete")).hasSize(1);
  }

  @Test
  void anItemWithWordsButNoAudioIsDeleted() {
    rig.replying("r1").beginsItem("r1", "i1").words("r1", "i1", "Hello");
    rig.cutOff("r1", heard("i1", 120));
    assertThat(rig.types())
        .containsExactly("response.create", "response.cancel", "conversation.item.delete");
  }

  @Test
  void severalItemsAreCutEachToItsOwnLength() {
    rig.replying("r1")
        .speaks("r1", "i1", 400)
        .finishesItem("r1", "i1")
        .speaks("r1", "i2", 600)
        .finishesItem("r1", "i2")
        .speaks("r1", "i3", 200)
        .ends("r1", "completed");
    rig.cutOff("r1", heard("i2", 100), heard("i3", 0));
    assertThat(rig.types())
        .containsExactly(
            "response.create", "conversation.item.truncate", "conversation.item.delete");
  }

  @Test
  void aSecondCutGoesFurtherButNeverBack() {
    generated("r1", "i1", 1000);
    rig.cutOff("r1", heard("i1", 500));
    rig.cutOff("r1", heard("i1", 800));
    rig.cutOff("r1", heard("i1", 200));
    assertThat(rig.sent("conversation.item.truncate"))
        .extracting(event -> event.get("audio_end_ms").getAsInt())
        .containsExactly(500, 200);
  }

  @Test
  void anItemOfAnEarlierSessionIsLeftAlone() {
    rig.cutOff("before", heard("unknown", 100));
    assertThat(rig.types()).isEmpty();
    assertThat(rig.ears.failures).isEmpty();
  }

  @Test
  void lateAudioWordsAndItemsOfACutReplyAreNotTold() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    List<String> before = List.copyOf(rig.ears.lines);
    rig.speaks("r1", "i1", 100)
        .words("r1", "i1", "late")
        .finishesItem("r1", "i1")
        .beginsItem("r1", "i2")
        .speaks("r1", "i2", 100);
    assertThat(rig.ears.lines).isEqualTo(before);
    rig.ends("r1", "cancelled");
    assertThat(rig.ears.lines).endsWith("reply generated r1 CANCELLED");
  }

  @Test
  void anItemThatNobodyWasToldOfIsDeletedWithTheEndOfItsReply() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    rig.beginsItem("r1", "i2").speaks("r1", "i2", 100).ends("r1", "cancelled");
    assertThat(rig.lastSent().get("type").getAsString()).isEqualTo("conversation.item.delete");
    assertThat(rig.lastSent().get("item_id").getAsString()).isEqualTo("i2");
    assertThat(rig.sent("conversation.item.delete")).hasSize(1);
  }

  @Test
  void theNextReplyWaitsForTheEndOfTheCutOne() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("response.create")).hasSize(1);
    rig.ends("r1", "cancelled");
    assertThat(rig.sent("response.create")).hasSize(2);
    rig.begins("r2").speaks("r2", "i2", 20);
    assertThat(rig.ears.lines).endsWith("reply started r2", "audio i2 160");
  }

  @Test
  void aWishThatWaitedForTheCutReplyStays() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.conversation.say(Script.verbatim("One moment."));
    rig.cutOff("r1", heard("i1", 50));
    rig.ends("r1", "cancelled");
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void aReplyWithdrawnBeforeItBeganIsEndedAsSoonAsItBeginsAndNotTold() {
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    assertThat(rig.types()).containsExactly("response.create");
    rig.begins("r1")
        .beginsItem("r1", "i1")
        .words("r1", "i1", "Hello")
        .speaks("r1", "i1", 100)
        .finishesItem("r1", "i1")
        .ends("r1", "cancelled");
    assertThat(rig.types())
        .containsExactly("response.create", "response.cancel", "conversation.item.delete");
    assertThat(rig.ears.lines).containsExactly("ready");
    rig.replying("r2").speaks("r2", "i2", 20);
    assertThat(rig.ears.lines).endsWith("reply started r2", "audio i2 160");
  }

  @Test
  void aFunctionOfAWithdrawnReplyIsTakenOutOfTheDialogue() {
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.begins("r1").calls("r1", "call_1", "{}").ends("r1", "completed");
    assertThat(rig.types())
        .containsExactly("response.create", "response.cancel", "conversation.item.delete");
    assertThat(rig.lastSent().get("item_id").getAsString()).isEqualTo("item_call_1");
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void aWithdrawnReplyWhoseBeginningWasMissedIsNotToldEither() {
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.ends("r1", "completed");
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void aWithdrawnReplyThatIsRefusedIsNotTold() {
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.refuses("invalid_value", rig.lastEventId());
    assertThat(rig.ears.lines).containsExactly("ready", "failed OURS invalid_value");
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void aSecondWithdrawalMeansTheWishThatWaits() {
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.begins("r1").ends("r1", "cancelled");
    assertThat(rig.sent("response.create")).hasSize(1);
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void aWishThatStillWaitsIsDroppedWhenItIsTheOneMeant() {
    rig.begins("own");
    rig.conversation.reply(Guidance.natural());
    rig.cutOffUnbegun();
    rig.ends("own", "completed");
    assertThat(rig.types()).isEmpty();
  }

  @Test
  void aReplyThatBeganAfterTheOneMeantGoesOn() {
    generated("r1", "i1", 1000);
    rig.replying("r2");
    rig.cutOff("r1", heard("i1", 300));
    rig.speaks("r2", "i2", 20);
    assertThat(rig.sent("response.cancel")).isEmpty();
    assertThat(rig.ears.lines).endsWith("audio i2 160");
  }

  @Test
  void aReplyIsCancelledOnceHoweverOftenItIsCutOff() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    rig.cutOff("r1", heard("i1", 50));
    assertThat(rig.sent("response.cancel")).hasSize(1);
    assertThat(rig.sent("conversation.item.truncate")).hasSize(1);
  }

  @Test
  void aCancelThatComesTooLateIsNoFailure() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    String cancel = rig.sent("response.cancel").get(0).get("event_id").getAsString();
    rig.ends("r1", "completed").refuses("response_cancel_not_active", cancel);
    assertThat(rig.ears.failures).isEmpty();
    assertThat(rig.ears.lines).endsWith("reply generated r1 COMPLETED");
  }

  @Test
  void aCutReplyWhoseEndWasMissedEndsWithTheServicesWord() {
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.cutOff("r1", heard("i1", 50));
    rig.conversation.reply(Guidance.natural());
    rig.refuses(
        "response_cancel_not_active",
        rig.sent("response.cancel").get(0).get("event_id").getAsString());
    assertThat(rig.ears.lines).endsWith("reply generated r1 CANCELLED");
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void audioThatArrivesWhileTheInterruptionWaitsItsTurnIsNotTold() {
    AtomicReference<Rig> cut = new AtomicReference<>();
    Ears cutting =
        new Ears() {
          @Override
          public void audio(ItemId item, byte[] more) {
            super.audio(item, more);
            // What was read from the socket by now waits behind this message and before the
            // interruption.
            cut.get().speaks("r1", "i1", 40).speaks("r1", "i2", 40);
            cut.get().cutOff("r1", heard("i1", 20));
          }
        };
    cut.set(Rig.toldTo(cutting));
    cut.get().opened().created().confirmed();
    cut.get().replying("r1").speaks("r1", "i1", 100);
    assertThat(cutting.lines).endsWith("reply started r1", "audio i1 800");
    assertThat(cut.get().sent("conversation.item.truncate")).hasSize(1);
    cut.get().ends("r1", "cancelled");
    assertThat(cut.get().lastSent().get("item_id").getAsString()).isEqualTo("i2");
  }

  private void generated(String reply, String item, int ms) {
    rig.replying(reply).speaks(reply, item, ms).finishesItem(reply, item).ends(reply, "completed");
  }
}
