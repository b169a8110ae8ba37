package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Results of tools that are too long for a call. */
class ResultBoundTest {
  private static Map<String, Object> bounded(Map<String, Object> values) {
    return ((ToolResult.Success) ResultBound.of(new ToolResult.Success(values))).values();
  }

  private static int characters(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToInt(each -> each.getKey().toString().length() + characters(each.getValue()))
          .sum();
    }
    return value instanceof Collection<?> list
        ? list.stream().mapToInt(ResultBoundTest::characters).sum()
        : value.toString().length();
  }

  @Test
  void whatFitsStaysAsItIs() {
    Map<String, Object> values =
        Map.of("a", "x", "n", 1.5, "f", true, "l", List.of(1, Map.of("b", "c")), "e", "");
    assertThat(bounded(values)).isEqualTo(values);
  }

  @Test
  void aLongTextIsCutAndMarked() {
    Map<String, Object> kept = bounded(Map.of("say", "Hello.", "page", "x".repeat(50_000)));
    assertThat(kept).containsEntry("say", "Hello.").containsKey("result_cut");
    assertThat(kept.get("page").toString().length()).isBetween(15_900, 16_000);
  }

  @Test
  void shortValuesAreKeptBeforeLongOnes() {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      values.put("long" + i, "x".repeat(3_000));
      values.put("short" + i, "y".repeat(20));
    }
    Map<String, Object> kept = bounded(values);
    for (int i = 0; i < 20; i++) {
      assertThat(kept).containsKey("short" + i);
    }
  }

  @Test
  void noHalfOfACharacterIsLeft() {
    String kept = bounded(Map.of("t", "\uD83D\uDE00".repeat(20_000))).get("t").toString();
    assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isFalse();
  }

  @Test
  void aValueWithoutAnEndIsCut() {
    Map<String, Object> endless = new HashMap<>();
    endless.put("again", endless);
    assertThat(bounded(Map.of("x", endless))).containsKey("result_cut");
  }

  @Test
  void aListOfNothingsHasAnEndToo() {
    List<Object> many = Collections.nCopies(100_000, Map.of());
    assertThat((List<?>) bounded(Map.of("l", many)).get("l")).hasSizeLessThan(16_001);
  }

  @Test
  void aResultCannotBeChangedAfterwards() {
    List<String> mine = new ArrayList<>(List.of("a"));
    Map<String, Object> kept = bounded(Map.of("l", mine));
    mine.add("b");
    assertThat(kept.get("l")).isEqualTo(List.of("a"));
  }

  @Test
  void adviceIsCutToo() {
    ToolResult.Problem problem =
        (ToolResult.Problem)
            ResultBound.of(new ToolResult.Problem("c".repeat(100), "x".repeat(5_000)));
    assertThat(problem.code()).hasSize(64);
    assertThat(problem.advice()).hasSize(2_000);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void nothingIsLongerThanTheBoundAndOnlyWhatIsCutIsMarked(
      @ForAll("results") Map<String, Object> values) {
    Map<String, Object> kept = new HashMap<>(bounded(values));
    boolean marked = kept.remove("result_cut") != null;
    assertThat(characters(kept)).isLessThanOrEqualTo(ResultBound.LARGEST);
    if (!marked) {
      assertThat(kept).isEqualTo(values);
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> results() {
    return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9), value(2))
        .ofMaxSize(6);
  }

  private static Arbitrary<Object> value(int depth) {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 9_000).map(length -> "x".repeat(length)),
            Arbitraries.doubles().map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag));
    return depth == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            value(depth - 1).list().ofMaxSize(5).map(list -> list),
            Arbitraries.maps(Arbitraries.of("a", "b", "c"), value(depth - 1)).map(map -> map));
  }
}
