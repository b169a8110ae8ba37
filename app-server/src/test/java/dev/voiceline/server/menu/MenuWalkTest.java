package dev.voiceline.server.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.Gathered;
import dev.voiceline.adapters.twilio.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuWalkTest {
  private static final Destination AGENT = new Destination.ToAgent("default");
  private static final Destination SPANISH = new Destination.ToAgent("spanish");
  private static final Destination BYE = new Destination.ToSentence(Spoken.plain("Bye."));
  private static final Menu BELOW =
      new Menu(
          Spoken.plain("Below."),
          Duration.ofSeconds(5),
          2,
          List.of(new Choice(Optional.of("1"), List.of("cobertura"), SPANISH)),
          BYE);
  private static final Menu TOP =
      new Menu(
          Spoken.plain("Top."),
          Duration.ofSeconds(5),
          3,
          List.of(
              new Choice(Optional.of("1"), List.of("coverage", "my coverage questions"), AGENT),
              new Choice(Optional.of("2"), List.of("espa\u00f1ol"), new Destination.ToMenu(BELOW)),
              new Choice(Optional.of("#"), List.of("questions"), BYE),
              new Choice(Optional.of("*"), List.of("again"), new Destination.Again())),
          AGENT);
  private final MenuWalk walk = new MenuWalk(TOP);

  @ParameterizedTest
  @CsvSource({
    "coverage, default",
    "I'd like COVERAGE!, default",
    "my coverage questions please, default",
    "discoverage, nobody",
    "'', nobody"
  })
  void wordsAreFoundWholeWithoutCaseAndPunctuationAndTheLongestCounts(String words, String agent) {
    MenuWalk.Step step = walk.next(Position.start(), said(words));

    assertThat(step.equals(new MenuWalk.Step.Leave(new Destination.ToAgent(agent))))
        .isEqualTo(agent.equals("default"));
  }

  @Test
  void accentsDoNotMatter() {
    assertThat(walk.next(Position.start(), said("Espanol")))
        .isEqualTo(walk.next(Position.start(), said("espa\u00f1ol")))
        .isEqualTo(new MenuWalk.Step.Ask(BELOW, new Position(List.of(2), 1), false));
  }

  @Test
  void aKeyCountsBeforeWords() {
    Gathered both = new Gathered("#", "coverage", OptionalDouble.empty());

    assertThat(walk.next(Position.start(), both)).isEqualTo(new MenuWalk.Step.Leave(BYE));
  }

  @Test
  void aRepetitionIsNoFailedTry() {
    assertThat(walk.next(new Position(List.of(), 3), pressed("*")))
        .isEqualTo(new MenuWalk.Step.Ask(TOP, new Position(List.of(), 3), false));
  }

  @Test
  void eachMenuHasItsOwnTriesAndEnd() {
    Position below = new Position(List.of(2), 1);

    assertThat(walk.next(below, pressed("8")))
        .isEqualTo(new MenuWalk.Step.Ask(BELOW, new Position(List.of(2), 2), true));
    assertThat(walk.next(new Position(List.of(2), 2), Gathered.nothing()))
        .isEqualTo(new MenuWalk.Step.Leave(BYE));
    assertThat(walk.next(below, pressed("1"))).isEqualTo(new MenuWalk.Step.Leave(SPANISH));
  }

  @Property
  void whateverIsAnsweredThreeTimesAtMostNobodyIsLeftWithoutAnAnswer(
      @ForAll @StringLength(max = 40) String first,
      @ForAll @StringLength(max = 40) String second,
      @ForAll @StringLength(max = 3) String keys) {
    MenuWalk.Step step = walk.begin();
    for (int answers = 0; answers < 40 && step instanceof MenuWalk.Step.Ask ask; answers++) {
      assertThat(Position.parse(ask.position().toString())).hasValue(ask.position());
      Gathered answer = answers % 3 == 2 ? pressed(keys) : said(answers % 2 == 0 ? first : second);
      step = walk.next(ask.position(), answer);
    }
    boolean asksForEver = keys.startsWith("*");
    assertThat(step instanceof MenuWalk.Step.Leave || asksForEver).isTrue();
  }

  @Property
  void noAddressThatSomebodyMakesUpIsAFault(
      @ForAll @StringLength(max = 12) String menu, @ForAll @IntRange(min = -9, max = 99) int n) {
    Position position = Position.parse(menu + "/" + n).orElseGet(Position::nowhere);

    assertThat(walk.next(position, Gathered.nothing())).isNotNull();
  }

  private static Gathered pressed(String keys) {
    return new Gathered(keys, "", OptionalDouble.empty());
  }

  private static Gathered said(String words) {
    return new Gathered("", words, OptionalDouble.of(0.9));
  }
}
