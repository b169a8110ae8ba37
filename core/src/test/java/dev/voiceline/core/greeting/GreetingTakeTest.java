package dev.voiceline.core.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTakeTest {
  private static final ItemId ITEM = new ItemId("i");
  private static final String HELLO = "Hello! Thank you for calling the \u201cSample\u201d line.";

  private final GreetingTake take = new GreetingTake(HELLO, 1_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        HELLO,
        "hello thank you for calling the sample line",
        "Hello,  thank you for calling\nthe \"Sample\" line!"
      })
  void theSameWordsAreTheGreeting(String words) {
    take.audio(ITEM, new byte[] {1, 2});
    take.text(ITEM, words.substring(0, 7));
    take.text(ITEM, words.substring(7));
    take.audio(ITEM, new byte[] {3});
    take.itemGenerated(ITEM);
    SpokenGreeting greeting = take.ended(ReplyOutcome.COMPLETED).orElseThrow();
    assertThat(greeting.audio()).containsExactly(1, 2, 3);
    assertThat(greeting.text()).isEqualTo(HELLO);
    assertThat(greeting.toString()).doesNotContain("Sample");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello! Thank you for calling the Sample line. How can I help?",
        "Hi! Thank you for calling the Sample line.",
        "Hello! Thank you for calling the Sample"
      })
  void otherWordsAreNot(String words) {
    assertThat(spoken(words, 8, ReplyOutcome.COMPLETED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ReplyOutcome.class, names = "COMPLETED", mode = EnumSource.Mode.EXCLUDE)
  void aReplyThatIsNotWholeIsNot(ReplyOutcome outcome) {
    assertThat(spoken(HELLO, 8, outcome)).isEmpty();
  }

  @Test
  void oneThatIsTooLongOrWithoutASoundIsNot() {
    assertThat(spoken(HELLO, 1_001, ReplyOutcome.COMPLETED)).isEmpty();
    assertThat(new GreetingTake(HELLO, 9).ended(ReplyOutcome.COMPLETED)).isEmpty();
    take.text(ITEM, HELLO);
    take.itemGenerated(ITEM);
    assertThat(take.ended(ReplyOutcome.COMPLETED)).isEmpty();
  }

  @Test
  void anItemThatWasCutOffIsNot() {
    take.audio(ITEM, new byte[8]);
    take.text(ITEM, HELLO);
    assertThat(take.ended(ReplyOutcome.COMPLETED)).isEmpty();
  }

  @Test
  void twoItemsAreNot() {
    take.audio(ITEM, new byte[8]);
    take.text(ITEM, HELLO);
    take.itemGenerated(ITEM);
    take.audio(new ItemId("j"), new byte[8]);
    assertThat(take.ended(ReplyOutcome.COMPLETED)).isEmpty();
  }

  private Optional<SpokenGreeting> spoken(String words, int bytes, ReplyOutcome outcome) {
    take.audio(ITEM, new byte[bytes]);
    take.text(ITEM, words);
    take.itemGenerated(ITEM);
    return take.ended(outcome);
  }
}
