package dev.voiceline.core.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnPolicy;
import dev.voiceline.core.turn.TurnState;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was written is read as it was, whatever it is. */
class RecordCodecPropertyTest {
  private static final List<Class<?>> KEPT =
      List.of(
          CallEvent.class,
          CallEffect.class,
          CallState.class,
          CallPolicy.class,
          NetworkEvent.class,
          TurnEvent.class,
          TurnEffect.class,
          TurnState.class,
          TurnPolicy.class,
          InquiryEvent.class,
          InquiryEffect.class,
          InquiryState.class,
          RecordingEvent.class,
          RecordingEffect.class,
          RecordingState.class,
          RecordingPolicy.class,
          EligibilityAnswer.class,
          EligibilityQuestion.class,
          GivenDetails.class,
          ToolAnswer.class,
          AnnouncedCall.class,
          SpokenItem.class,
          Exchange.class,
          Usage.class,
          CallBill.class,
          Voicing.class,
          Cue.class,
          CallNews.class);

  private final RecordCodec codec = new RecordCodec();

  @Property(tries = 1_500)
  void whatWasWrittenIsReadAsItWas(@ForAll("kept") Class<?> type, @ForAll long seed) {
    same(type, seed);
  }

  @Property(tries = 300)
  void equalRecordsAreEqualFields(@ForAll("kept") Class<?> type, @ForAll long seed) {
    assertThat(written(type, new Anyhow(seed).of(type)))
        .isEqualTo(written(type, new Anyhow(seed).of(type)));
  }

  private <T> void same(Class<T> type, long seed) {
    T value = new Anyhow(seed).of(type);
    T read = codec.read(type, codec.write(type, value));
    assertThat(read).isEqualTo(value);
    assertThat(codec.write(type, read)).isEqualTo(codec.write(type, value));
  }

  private Field written(Class<?> type, Object value) {
    return write(type, value);
  }

  private <T> Field write(Class<T> type, Object value) {
    return codec.write(type, type.cast(value));
  }

  @Provide
  Arbitrary<Class<?>> kept() {
    return Arbitraries.of(KEPT);
  }
}
