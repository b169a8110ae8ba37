package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.endpointing.ArbiterState;
import dev.voiceline.core.inquiry.InquiryTransition;
import dev.voiceline.core.turn.TurnState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagrams of the machines have the machines' own states and moves. */
class DiagramsTest {
  private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+)");

  private final Markdown page = Markdown.read("docs/calls.md");

  @Test
  void theCallMovesAsItsTransitionsSay() {
    Set<String> moves =
        Arrays.stream(CallTransition.values())
            .map(CallTransition::name)
            .map(name -> name.split("_TO_", -1))
            .map(ends -> camel(ends[0]) + " --> " + camel(ends[1]))
            .collect(Collectors.toSet());
    assertThat(arrows("## The call")).containsExactlyInAnyOrderElementsOf(moves);
  }

  @Test
  void theInquiryMovesAsItsTransitionsSay() {
    Set<String> moves =
        Arrays.stream(InquiryTransition.values())
            .flatMap(
                move ->
                    move.from().stream()
                        .map(from -> from.getSimpleName() + " --> " + move.to().getSimpleName()))
            .collect(Collectors.toSet());
    assertThat(arrows("## The inquiry")).containsExactlyInAnyOrderElementsOf(moves);
  }

  @Test
  void theTurnHasItsOwnStates() {
    Set<String> states =
        Arrays.stream(TurnState.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(
            arrows("## The turn").stream()
                .flatMap(arrow -> Stream.of(arrow.split(" --> ", -1)))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(states);
  }

  @Test
  void theEarHasItsOwnStates() {
    Set<String> states =
        Arrays.stream(ArbiterState.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(
            arrows(Markdown.read("docs/turn-taking.md"), "## The ear of the cascade").stream()
                .flatMap(arrow -> Stream.of(arrow.split(" --> ", -1)))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(states);
  }

  private List<String> arrows(String heading) {
    return arrows(page, heading);
  }

  private static List<String> arrows(Markdown page, String heading) {
    String diagram = page.section(heading).fences("mermaid").get(0);
    return ARROW
        .matcher(diagram)
        .results()
        .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
        .toList();
  }

  /** {@code SAYING_GOODBYE} is the state {@code SayingGoodbye}. */
  private static String camel(String constant) {
    return Arrays.stream(constant.split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
