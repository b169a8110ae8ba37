package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.chat.Step;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.FarModel.Wish;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bounds of an answer, in a time of their own. */
class WatchTest {
  private final ServerFar far = new ServerFar();
  private final VirtualTime time = new VirtualTime();
  private final OpenAiChat model =
      new OpenAiChat(ServerBench.settings(far, ProviderQuirks.openAi()), time, time);
  private final RecordedAnswer answer = new RecordedAnswer();

  @AfterEach
  void close() {
    far.server.close();
  }

  private void ask(Treatment treatment) {
    far.server.next(treatment);
    model.ask(Told.question().within(Duration.ofSeconds(4)), answer);
    Told.AWAIT.until("the question to arrive", () -> far.questions() == 1);
  }

  private void hasFailed(String code) {
    Told.AWAIT.until("the failure", answer::isOver);
    assertThat(answer.failure().orElseThrow().code()).isEqualTo(code);
    Told.AWAIT.until("the server's connection to end", () -> far.server.hangUps() == 1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void firstWordsThatAreLate() {
    ask(new Treatment.HangsFirst());
    time.advanceMillis(3_999);
    assertThat(answer.isOver()).isFalse();
    time.advanceMillis(1);
    hasFailed("first_words_late");
    assertThat(answer.failure().orElseThrow().message())
        .isEqualTo("OpenAI (gpt-4o-mini) said nothing within 4000 ms.");
  }

  @Test
  void commentsAndThoughtsAreNoFirstWords() {
    String thought = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"<think>Hm\"}}]}";
    ask(
        new Treatment.Raw(
            List.of(new Step.Write(": alive\n\ndata: " + thought + "\n\n"), new Step.Hang())));
    time.advanceMillis(4_000);
    hasFailed("first_words_late");
  }

  @Test
  void aGapInMidSentence() {
    ask(new Treatment.HangsAfter("It is"));
    Told.AWAIT.until("the first words", () -> answer.words().equals("It is"));
    Told.AWAIT.until("the watch of the gap", () -> time.pending() == 3);
    time.advanceMillis(4_999);
    assertThat(answer.isOver()).isFalse();
    time.advanceMillis(1);
    hasFailed("stalled");
    assertThat(answer.usages()).singleElement().matches(usage -> usage.estimated());
  }

  @Test
  void anAnswerThatIsOverLeavesNoAlarm() {
    ask(Treatment.says("Yes."));
    Told.AWAIT.until("the end", answer::isOver);
    Told.AWAIT.until("no alarm", () -> time.pending() == 0);
  }

  @Test
  void usageThatDoesNotComeIsNotWaitedForLong() {
    String whole = "{\"choices\":[{\"delta\":{\"content\":\"Yes.\"},\"finish_reason\":\"stop\"}]}";
    ask(new Treatment.Raw(List.of(new Step.Write("data: " + whole + "\n\n"), new Step.Hang())));
    Told.AWAIT.until("the words", () -> answer.words().equals("Yes."));
    time.advanceMillis(300);
    Told.AWAIT.until("the end", answer::isOver);
    assertThat(answer.ending()).isPresent();
    Told.AWAIT.until(
        "the server's connection to end",
        () -> {
          time.advanceMillis(300);
          return far.server.hangUps() == 1;
        });
  }

  @Test
  void theWholeIsBoundToo() {
    far.server.next(new Treatment.HangsFirst());
    model.ask(Told.question().within(Duration.ofMinutes(5)), answer);
    Told.AWAIT.until("the question to arrive", () -> far.questions() == 1);
    time.advance(Duration.ofSeconds(20));
    hasFailed("answer_late");
  }

  @Test
  void theBreakOfAFirstTryDoesNotEndTheSecond() {
    String half =
        "{'choices':[{'index':0,'delta':{'tool_calls':[{'index':0,'id':'one','function':"
            + "{'name':'%s','arguments':'{'}}]},'finish_reason':'length'}]}";
    far.server.next(
        new Treatment.Raw(
            List.of(
                new Step.Write("data: " + half.formatted(Told.TOOL).replace('\'', '"') + "\n\n"),
                new Step.Drop())));
    far.server.next(Treatment.says("On Monday."));
    model.ask(Told.question(), answer);
    Told.AWAIT.until("the end", answer::isOver);
    assertThat(answer.failure()).isEmpty();
    assertThat(answer.words()).isEqualTo("On Monday.");
    assertThat(far.questions()).isEqualTo(2);
  }

  @Test
  void theEndOfAFirstTryDoesNotEndTheSecond() {
    far.isCutInArguments(new Wish(Optional.empty(), Told.TOOL, ServerFar.day("Monday")));
    far.server.next(new Treatment.HangsFirst());
    model.ask(Told.question().within(Duration.ofSeconds(4)), answer);
    Told.AWAIT.until("the second try", () -> far.questions() == 2);
    time.advanceMillis(3_999);
    assertThat(answer.isOver()).isFalse();
    time.advanceMillis(1);
    Told.AWAIT.until("the failure", answer::isOver);
    assertThat(answer.failure().orElseThrow().code()).isEqualTo("first_words_late");
  }
}
