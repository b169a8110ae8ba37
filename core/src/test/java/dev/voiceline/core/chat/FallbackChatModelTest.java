package dev.voiceline.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The second model is asked when the first gives nothing, and only then. */
class FallbackChatModelTest {
  private final VirtualTime time = new VirtualTime();
  private final Model one = new Model("one");
  private final Model two = new Model("two");
  private final ChatModel both =
      new FallbackChatModel(one, two, Duration.ofSeconds(2), new ProviderHealth(time), time);
  private final List<String> told = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  private Answering ask() {
    return ask(Duration.ofSeconds(5));
  }

  private Answering ask(Duration within) {
    return both.ask(new ChatQuestion("i", List.of(), List.of(), Calling.FREE, within), new Told());
  }

  @Test
  void aModelThatAnswersIsLeftAlone() {
    ask();
    one.last().listener.text("Yes.");
    one.last().listener.ended(Ending.COMPLETE);
    assertThat(told).containsExactly("Yes.", "COMPLETE");
    assertThat(two.asked).isEmpty();
  }

  @Test
  void aFailureBeforeAnyWordIsNotTold() {
    ask();
    one.last().fail(Kind.RETRYABLE);
    two.last().listener.text("Yes.");
    two.last().listener.ended(Ending.COMPLETE);
    assertThat(told).containsExactly("Yes.", "COMPLETE");
  }

  @Test
  void aSilentModelHasItsPatienceAndTheOtherTheRest() {
    ask();
    assertThat(one.last().question.firstWordsWithin()).isEqualTo(Duration.ofSeconds(2));
    time.advance(Duration.ofSeconds(2));
    assertThat(told).isEmpty();
    assertThat(two.last().question.firstWordsWithin()).isEqualTo(Duration.ofSeconds(3));
    time.advance(Duration.ofSeconds(3));
    assertThat(told).containsExactly("failed late");
  }

  @Test
  void ofALittleTimeEachHasHalf() {
    ask(Duration.ofSeconds(1));
    assertThat(one.last().question.firstWordsWithin()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void afterAWordAFailureIsTold() {
    ask();
    one.last().listener.text("It");
    one.last().fail(Kind.RETRYABLE);
    assertThat(told).containsExactly("It", "failed broken");
    assertThat(two.asked).isEmpty();
  }

  @Test
  void anAnswerOfNothingIsTheNextOnesToGive() {
    ask();
    one.last().end(Ending.EMPTY);
    assertThat(changes).containsExactly("one to two: empty_answer");
    two.last().end(Ending.EMPTY);
    assertThat(told).containsExactly("EMPTY");
    assertThat(one.asked).hasSize(1);
  }

  @Test
  void blanksAreNoAnswer() {
    ask();
    one.last().listener.text("\n\n");
    one.last().end(Ending.EMPTY);
    two.last().listener.text("\n");
    two.last().listener.text("Yes,");
    two.last().listener.text(" ");
    two.last().listener.text("it is.");
    assertThat(changes).containsExactly("one to two: empty_answer");
    assertThat(told).containsExactly("Yes,", " ", "it is.");
  }

  @Test
  void oneThatAnswersNothingIsNoHealthyOne() {
    for (int times = 0; times < 3; times++) {
      ask();
      one.last().end(Ending.EMPTY);
    }
    ask();
    assertThat(one.asked).hasSize(3);
    assertThat(two.asked).hasSize(4);
  }

  @Test
  void whatIsWithheldNobodyElseIsAskedFor() {
    ask();
    one.last().end(Ending.WITHHELD);
    assertThat(told).containsExactly("WITHHELD");
    assertThat(two.asked).isEmpty();
  }

  @Test
  void theSecondIsAskedOnce() {
    ask();
    one.last().fail(Kind.RETRYABLE);
    two.last().fail(Kind.FATAL);
    assertThat(told).containsExactly("failed broken");
    assertThat(one.asked).hasSize(1);
    assertThat(two.asked).hasSize(1);
  }

  @Test
  void aModelThatKeepsFailingIsNotAskedFirstForAWhile() {
    ask();
    one.last().fail(Kind.FATAL);
    ask();
    assertThat(one.asked).hasSize(1);
    assertThat(two.asked).hasSize(2);
    time.advance(Duration.ofSeconds(31));
    ask();
    assertThat(one.asked).hasSize(2);
  }

  @Test
  void aRequestThatIsNotTakenSaysNothingOfHealth() {
    for (int times = 0; times < 5; times++) {
      ask();
      one.last().fail(Kind.OURS);
    }
    assertThat(one.asked).hasSize(5);
    assertThat(two.asked).hasSize(5);
  }

  @Test
  void aCancelEndsWhicheverIsAtWorkAndAsksNobodyMore() {
    Answering answering = ask();
    one.last().fail(Kind.RETRYABLE);
    answering.cancel();
    assertThat(two.last().canceled).isTrue();
    Answering another = ask();
    another.cancel();
    one.last().fail(Kind.RETRYABLE);
    assertThat(two.asked).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void oneThatIsSilentUntilNobodyWaitsIsNotAskedFirstForEver() {
    for (int times = 0; times < 3; times++) {
      Answering answering = ask();
      time.advance(Duration.ofSeconds(1));
      answering.cancel();
      answering.cancel();
    }
    ask();
    assertThat(one.asked).hasSize(3);
    assertThat(two.asked).hasSize(1);
  }

  @Test
  void aCancelSaysNothingOfOneThatHadNoTimeOrHasAnswered() {
    for (int times = 0; times < 3; times++) {
      Answering soon = ask();
      time.advanceMillis(999);
      soon.cancel();
      Answering withheld = ask();
      one.last().end(Ending.WITHHELD);
      time.advance(Duration.ofSeconds(1));
      withheld.cancel();
      Answering speaking = ask();
      one.last().listener.text("It");
      time.advance(Duration.ofSeconds(1));
      speaking.cancel();
    }
    ask();
    assertThat(one.asked).hasSize(10);
    assertThat(two.asked).isEmpty();
  }

  @Test
  void aFailureWhileBeingAskedIsNoDifferent() {
    one.failsAtOnce = true;
    Answering answering = ask();
    answering.cancel();
    assertThat(two.last().canceled).isTrue();
  }

  @Test
  void ofSeveralEachHasItsShareAndTheLastTheRest() {
    Model three = new Model("three");
    ChatModel all =
        new FallbackChatModel(
            List.of(one, two, three), Duration.ofSeconds(2), new ProviderHealth(time), time);
    all.ask(
        new ChatQuestion("i", List.of(), List.of(), Calling.FREE, Duration.ofSeconds(5)),
        new Told());
    assertThat(one.last().question.firstWordsWithin()).hasMillis(5_000 / 3);
    one.last().fail(Kind.RETRYABLE);
    assertThat(two.last().question.firstWordsWithin()).hasMillis(2_000);
    time.advance(Duration.ofSeconds(2));
    assertThat(three.last().question.firstWordsWithin()).hasMillis(3_000);
    three.last().fail(Kind.RETRYABLE);
    assertThat(told).containsExactly("failed broken");
    assertThat(changes).containsExactly("one to two: broken", "two to three: late");
  }

  @Test
  void aChangeIsTold() {
    ask();
    one.last().fail(Kind.RETRYABLE);
    assertThat(changes).containsExactly("one to two: broken");
    two.last().fail(Kind.RETRYABLE);
    assertThat(changes).hasSize(1);
  }

  @Test
  void twoModelsNeedTwoNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FallbackChatModel(
                    one, new Model("one"), Duration.ZERO, new ProviderHealth(time), time));
  }

  private final class Told implements ChatListener {
    @Override
    public void text(String more) {
      told.add(more);
    }

    @Override
    public void toolRequested(ToolRequest request) {
      told.add(request.name());
    }

    @Override
    public void used(Usage usage) {
      told.add("used");
    }

    @Override
    public void partChanged(PartChange change) {
      assertThat(change.part()).isEqualTo(PartChange.Part.MIND);
      changes.add(change.from() + " to " + change.to() + ": " + change.cause().code());
    }

    @Override
    public void ended(Ending ending) {
      told.add(ending.name());
    }

    @Override
    public void failed(ConversationFailure failure) {
      told.add("failed " + failure.code());
    }
  }

  private final class Model implements ChatModel {
    final List<Asked> asked = new ArrayList<>();
    private final String name;
    boolean failsAtOnce;

    Model(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Answering ask(ChatQuestion question, ChatListener listener) {
      Asked one = new Asked(question, listener);
      asked.add(one);
      if (failsAtOnce) {
        one.fail(Kind.RETRYABLE);
      }
      time.after(question.firstWordsWithin(), one::late);
      return () -> one.canceled = true;
    }

    Asked last() {
      return asked.get(asked.size() - 1);
    }
  }

  private static final class Asked {
    final ChatQuestion question;
    final ChatListener listener;
    boolean canceled;
    private boolean over;

    Asked(ChatQuestion question, ChatListener listener) {
      this.question = question;
      this.listener = listener;
    }

    void fail(Kind kind) {
      over = true;
      listener.failed(new ConversationFailure(kind, "broken", "It broke."));
    }

    void end(Ending ending) {
      over = true;
      listener.ended(ending);
    }

    void late() {
      if (!over && !canceled) {
        over = true;
        listener.failed(new ConversationFailure(Kind.RETRYABLE, "late", "It was late."));
      }
    }
  }
}
