package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thoughts are taken out wherever the text is split. */
class ThinkFilterTest {
  private static String filtered(String text, int step) {
    ThinkFilter filter = new ThinkFilter();
    StringBuilder said = new StringBuilder();
    for (int at = 0; at < text.length(); at += step) {
      said.append(filter.add(text.substring(at, Math.min(text.length(), at + step))));
    }
    return said.append(filter.end()).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<think>a < b</think> Yes. | Yes.",
        "<think>a</think>One.<thinking>b</thinking> Two. | One.Two.",
        "It is < 5. | It is < 5.",
        "a <thi | a <thi",
        "So</think>Yes. | SoYes.",
        "Yes.<think>never ends | Yes."
      })
  void thoughtsAreNotSaid(String written, String said) {
    for (int step = 1; step <= written.length(); step++) {
      assertThat(filtered(written, step)).isEqualTo(said);
    }
  }

  @Property
  void noThoughtIsEverSaidAndNoWordIsLost(
      @ForAll("texts") List<String> parts, @ForAll @IntRange(min = 1, max = 12) int step) {
    String said = filtered(String.join("", parts), step);
    assertThat(said).doesNotContain("secret");
    long words = parts.stream().filter("word"::equals).count();
    assertThat(said.split("word", -1)).hasSize((int) words + 1);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "word", " ", "<", "<think>secret</think>", "<thinking>secret < x</thinking>", "\n")
        .list()
        .ofMaxSize(20);
  }
}
