package dev.voiceline.tck.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.chat.FarModel.Wish;
import dev.voiceline.tck.conformance.Conformance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rules of {@link dev.voiceline.core.chat.ChatModel}. An adapter's test extends it and gives a
 * bench.
 */
@ExtendWith(Conformance.class)
public abstract class ChatContract {
  private static final String SECRET = "Xylophone7741";
  private static final String TOOL = "find_slots";
  private static final Duration SOON = Duration.ofMillis(300);

  private ChatBench bench;
  private Await await;
  private Rule rule;

  /** A fresh model; each test has its own. */
  protected abstract ChatBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    rule = Rule.of(test);
    rule.assumeTestable(bench.untestable());
    await = new Await(bench.patience());
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  @Test
  @DisplayName("LLM-01 text is told whole and in order")
  public final void textIsToldInOrder() {
    bench.far().says(List.of("Sure, ", "it is cov", "ered: \u00e1\u00e9 ", "100%."));
    assertThat(over(ask()).words()).isEqualTo("Sure, it is covered: \u00e1\u00e9 100%.");
  }

  @Test
  @DisplayName("LLM-01 text is told while it is written")
  public final void textIsToldAtOnce() {
    bench.far().stopsAfter("One moment");
    RecordedAnswer answer = ask();
    await.until(
        "the words of an answer that has not ended", () -> answer.words().equals("One moment"));
    assertThat(answer.ending()).isEmpty();
  }

  @Test
  @DisplayName("LLM-01 nothing of the model's reasoning is told")
  public final void reasoningIsNotTold() {
    bench.far().thinksThenSays("The caller sounds tired.", "You are covered.");
    assertThat(over(ask()).words()).isEqualTo("You are covered.");
  }

  @Test
  @DisplayName("LLM-02 a tool request is told once and complete, after the words before it")
  public final void toolRequestIsComplete() {
    bench.far().asksFor("Let me check.", List.of(wish("call_1", "Tuesday")));
    RecordedAnswer answer = over(ask());
    assertThat(answer.requests()).hasSize(1);
    ToolRequest request = answer.requests().get(0);
    assertThat(request.name()).isEqualTo(TOOL);
    assertThat(request.arguments().text("day")).contains("Tuesday");
    assertThat(answer.words()).isEqualTo("Let me check.");
    assertThat(answer.ending()).contains(Ending.COMPLETE);
  }

  @Test
  @DisplayName("LLM-02 several tool requests are told apart, in order")
  public final void severalRequestsAreToldApart() {
    bench.far().asksFor("", List.of(wish("call_1", "Monday"), wish("call_2", "Friday")));
    assertThat(over(ask()).requests())
        .extracting(request -> request.arguments().text("day").orElse(""))
        .containsExactly("Monday", "Friday");
  }

  @Test
  @DisplayName("LLM-02 a tool request that has no id gets one of its own")
  public final void everyRequestHasAnId() {
    bench.far().asksFor("", List.of(new Wish(Optional.empty(), TOOL, day("Monday"))));
    assertThat(over(ask()).requests())
        .singleElement()
        .satisfies(request -> assertThat(request.id().value()).isNotBlank());
  }

  @Test
  @DisplayName("LLM-02 arguments that did not come whole are not told, and cut the answer off")
  public final void halfArgumentsAreNotTold() {
    bench.far().isCutInArguments(wish("call_1", "Tuesday"));
    bench.far().isCutInArguments(wish("call_1", "Tuesday"));
    RecordedAnswer answer = over(ask());
    assertThat(answer.requests()).isEmpty();
    assertThat(answer.ending()).contains(Ending.CUT_OFF);
  }

  @Test
  @DisplayName("LLM-03 an answer that breaks off has failed, once and last")
  public final void brokenAnswerHasFailed() {
    bench.far().breaksAfter("It is");
    RecordedAnswer answer = over(ask());
    assertThat(answer.failure()).isPresent();
    assertThat(answer.words()).isEqualTo("It is");
  }

  @Test
  @DisplayName("LLM-03 an answer that never ends has failed")
  public final void stalledAnswerHasFailed() {
    bench.far().stopsAfter("It is");
    assertThat(over(ask()).failure()).isPresent();
  }

  @Test
  @DisplayName("LLM-03 an answer ends once")
  public final void answerEndsOnce() {
    RecordedAnswer first = over(ask());
    over(ask());
    assertThat(first.ending()).contains(Ending.COMPLETE);
    assertThat(first.breaches().of(rule.id())).isEmpty();
  }

  @Test
  @DisplayName("LLM-03 a refused question has failed and is never thrown")
  public final void refusalHasFailed() {
    bench.far().refuses();
    assertThat(over(ask()).failure()).isPresent();
  }

  @Test
  @DisplayName("LLM-03 nothing is told after a cancel, and the model still serves")
  public final void cancelSilences() {
    bench.far().stopsAfter("It is");
    RecordedAnswer answer = new RecordedAnswer();
    Answering answering = bench.model().ask(question(List.of(), bench.patience()), answer);
    await.until("the first words", () -> answer.words().equals("It is"));
    int told = answer.told();
    answering.cancel();
    answering.cancel();
    bench.far().says(List.of("Next."));
    assertThat(over(ask()).words()).isEqualTo("Next.");
    assertThat(answer.told()).isEqualTo(told);
  }

  @Test
  @DisplayName("LLM-04 a model that does not begin in time has failed")
  public final void silentModelHasFailed() {
    bench.far().neverBegins();
    RecordedAnswer answer = new RecordedAnswer();
    bench.model().ask(question(List.of(), SOON), answer);
    assertThat(over(answer).failure()).isPresent();
    assertThat(answer.words()).isEmpty();
  }

  @Test
  @DisplayName("LLM-05 unanswered tool requests are answered as still running before they are sent")
  public final void dialogueIsMended() {
    ToolRequest request = new ToolRequest(new ToolCallId("call_9"), TOOL, day("Monday"));
    List<Exchange> dialogue =
        List.of(
            new CallerSaid("Anything on Monday?"),
            new AgentSaid("Let me", true),
            new ToolAsked(request),
            new CallerSaid("No, wait."));
    bench.far().says(List.of("Yes?"));
    RecordedAnswer answer = new RecordedAnswer();
    bench.model().ask(question(dialogue, bench.patience()), answer);
    assertThat(over(answer).words()).isEqualTo("Yes?");
    assertThat(bench.far().isLatestMended()).isTrue();
  }

  @Test
  @DisplayName("LLM-06 what cannot be read or is not known is passed over")
  public final void strangeEventsArePassedOver() {
    bench.far().mumblesThenSays("You are covered.");
    RecordedAnswer answer = over(ask());
    assertThat(answer.words()).isEqualTo("You are covered.");
    assertThat(answer.ending()).contains(Ending.COMPLETE);
  }

  @Test
  @DisplayName("LLM-07 usage is told as the other side tells it")
  public final void usageIsTold() {
    bench.far().says(List.of("You are covered."));
    assertThat(over(ask()).usages())
        .singleElement()
        .satisfies(
            usage -> {
              assertThat(usage.in().total()).isPositive();
              assertThat(usage.out().total()).isPositive();
              assertThat(usage.estimated()).isFalse();
            });
  }

  @Test
  @DisplayName("LLM-07 usage that is not told is estimated, and marked so")
  public final void hiddenUsageIsEstimated() {
    bench.far().hidesUsageAndSays("You are covered.");
    assertThat(over(ask()).usages())
        .singleElement()
        .satisfies(
            usage -> {
              assertThat(usage.in().total()).isPositive();
              assertThat(usage.out().total()).isPositive();
              assertThat(usage.estimated()).isTrue();
            });
  }

  @Test
  @DisplayName("LLM-08 nothing of a dialogue is printed")
  public final void nothingIsPrinted() {
    bench.far().refuses();
    RecordedAnswer answer = over(ask());
    String told =
        answer.failure().map(Object::toString).orElse("") + bench.model() + bench.printed();
    assertThat(told).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("LLM-08 the other side is told to keep nothing")
  public final void nothingIsKept() {
    bench.far().says(List.of("Yes."));
    over(ask());
    Optional<Boolean> forgotten = bench.far().isLatestForgotten();
    assumeTrue(forgotten.isPresent(), "the vendor does not offer it");
    assertThat(forgotten).contains(true);
  }

  private RecordedAnswer ask() {
    RecordedAnswer answer = new RecordedAnswer();
    bench.model().ask(question(List.of(), bench.patience()), answer);
    return answer;
  }

  private RecordedAnswer over(RecordedAnswer answer) {
    await.until("the end of an answer", answer::isOver);
    assertThat(answer.breaches().of(rule.id())).isEmpty();
    return answer;
  }

  private static ChatQuestion question(List<Exchange> dialogue, Duration firstWordsWithin) {
    List<Exchange> said =
        dialogue.isEmpty() ? List.of(new CallerSaid("I am " + SECRET + ".")) : dialogue;
    ToolSpec tool =
        new ToolSpec(TOOL, "Open slots for a day", List.of(ToolParameter.text("day", "A day")));
    return new ChatQuestion(
        "You are on the phone with " + SECRET + ".",
        said,
        List.of(tool),
        Calling.FREE,
        firstWordsWithin);
  }

  private static Wish wish(String id, String day) {
    return new Wish(Optional.of(id), TOOL, day(day));
  }

  private static ToolArguments day(String day) {
    return ToolArguments.of(Map.of("day", day));
  }
}
