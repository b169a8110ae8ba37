package dev.voiceline.adapters.openai.chat;

import static dev.voiceline.adapters.openai.chat.ServerFar.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.chat.Quirk;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.FarModel.Wish;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The habits of many servers come out as the same answer. */
class QuirksTest {
  private static final String WORDS = "Let me check that for you, one moment.";

  private final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final OpenAiChat model =
      new OpenAiChat(ServerBench.settings(far, ProviderQuirks.openAi()), time, time);

  @AfterEach
  void close() {
    time.close();
    far.server.close();
  }

  private RecordedAnswer answer(Set<Quirk> quirks, Move... moves) {
    far.server.next(new Treatment.Scripted(List.of(moves), quirks));
    return Told.over(model);
  }

  private static Move call(String day) {
    return new Move.Call(Told.TOOL, day(day));
  }

  private static List<String> days(RecordedAnswer answer) {
    return answer.requests().stream()
        .map(request -> request.arguments().text("day").orElse(""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {
        "LENGTH_IN_ARGUMENTS",
        "LENGTH_IN_WORDS",
        "FILTERED",
        "WORDS_AFTER_TOOLS",
        "SILENT_ANSWER"
      })
  void wordsAndTwoToolsAreTheSameWithEachHabit(Quirk quirk) {
    Set<Quirk> quirks = EnumSet.of(quirk);
    if (quirk == Quirk.NO_ID || quirk == Quirk.NO_INDEX) {
      quirks.add(Quirk.WHOLE_ARGUMENTS);
    }
    RecordedAnswer answer = answer(quirks, new Move.Say(WORDS), call("Monday"), call("Friday"));
    assertThat(answer.words()).isEqualTo(WORDS);
    assertThat(days(answer)).containsExactly("Monday", "Friday");
    assertThat(answer.requests()).extracting(each -> each.id().value()).doesNotHaveDuplicates();
    assertThat(answer.ending()).contains(Ending.COMPLETE);
    assertThat(answer.usages()).hasSize(1);
    assertThat(answer.breaches().all()).isEmpty();
  }

  @Test
  void neitherIndexNorIdDoesNoHarm() {
    RecordedAnswer answer =
        answer(
            EnumSet.of(Quirk.NO_ID, Quirk.NO_INDEX, Quirk.CALLS_IN_ONE_CHUNK),
            call("Monday"),
            call("Friday"));
    assertThat(days(answer)).containsExactly("Monday", "Friday");
  }

  @Test
  void allHabitsOfAzureAtOnce() {
    RecordedAnswer answer =
        answer(
            EnumSet.of(Quirk.EMPTY_CHOICES_FIRST, Quirk.CHOICE_WITHOUT_DELTA, Quirk.COMMENTS),
            new Move.Say(WORDS));
    assertThat(answer.words()).isEqualTo(WORDS);
    assertThat(answer.usages().get(0).estimated()).isFalse();
  }

  @Test
  void wordsAfterAToolAreSaidToo() {
    RecordedAnswer answer =
        answer(EnumSet.of(Quirk.WORDS_AFTER_TOOLS), new Move.Say("Sure. "), call("Monday"));
    assertThat(answer.words()).isEqualTo("Sure. One moment.");
    assertThat(days(answer)).containsExactly("Monday");
  }

  @Test
  void halfArgumentsAreAskedForOnceMoreWithMoreRoom() {
    far.isCutInArguments(new Wish(Optional.empty(), Told.TOOL, day("Monday")));
    RecordedAnswer answer = answer(Set.of(), call("Monday"));
    assertThat(days(answer)).containsExactly("Monday");
    assertThat(answer.ending()).contains(Ending.COMPLETE);
    assertThat(answer.usages()).hasSize(2);
    assertThat(far.server.received())
        .extracting(asked -> asked.body().get("max_completion_tokens").getAsInt())
        .containsExactly(400, 800);
  }

  @Test
  void halfArgumentsAfterWordsCutTheAnswerOff() {
    RecordedAnswer answer =
        answer(EnumSet.of(Quirk.LENGTH_IN_ARGUMENTS), new Move.Say("Sure."), call("Monday"));
    assertThat(answer.requests()).isEmpty();
    assertThat(answer.ending()).contains(Ending.CUT_OFF);
    assertThat(far.questions()).isEqualTo(1);
  }

  @Test
  void howAnswersEndOtherwise() {
    assertThat(answer(EnumSet.of(Quirk.LENGTH_IN_WORDS), new Move.Say(WORDS)).ending())
        .contains(Ending.CUT_OFF);
    assertThat(answer(EnumSet.of(Quirk.FILTERED), new Move.Say(WORDS)).ending())
        .contains(Ending.WITHHELD);
    assertThat(answer(EnumSet.of(Quirk.THINK_TAGS), new Move.Say("")).ending())
        .contains(Ending.EMPTY);
    assertThat(answer(EnumSet.of(Quirk.SILENT_ANSWER)).failure().orElseThrow().code())
        .isEqualTo("interrupted");
  }

  @Test
  void theSameIdInALaterTurnIsReplaced() {
    RecordedAnswer first = answer(EnumSet.of(Quirk.SAME_ID), call("Monday"));
    far.server.next(new Treatment.Scripted(List.of(call("Friday")), EnumSet.of(Quirk.SAME_ID)));
    RecordedAnswer second =
        Told.over(model, Told.question(List.of(new ToolAsked(first.requests().get(0)))));
    assertThat(second.requests().get(0).id()).isNotEqualTo(first.requests().get(0).id());
  }
}
