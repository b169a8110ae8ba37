package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Events from bytes that are split anywhere. */
class SseReaderTest {
  private static List<String> read(String text, int step) {
    List<String> events = new ArrayList<>();
    SseReader reader = new SseReader(events::add);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at = Math.addExact(at, Math.min(step, bytes.length - at))) {
      reader.add(ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at)));
    }
    reader.end();
    return events;
  }

  @Test
  void allKindsOfLines() {
    String text =
        String.join(
            "",
            "\uFEFFdata: one\n\n",
            ": comment\n\n",
            "event: x\nid: 1\nretry: 5\ndata:two\r\ndata:  three\r\n\r\n",
            "data\n\n",
            "other: y\n\n",
            "data: caf\u00e9 \ud83d\ude00\r\r",
            "data: last");
    List<String> events = List.of("one", "two\n three", "", "caf\u00e9 \ud83d\ude00", "last");
    assertThat(read(text, 1)).isEqualTo(events);
    assertThat(read(text, 1_000)).isEqualTo(events);
  }

  @Property
  void howTheBytesAreSplitDoesNotMatter(
      @ForAll("streams") String text, @ForAll @IntRange(min = 1, max = 30) int step) {
    assertThat(read(text, step)).isEqualTo(read(text, Integer.MAX_VALUE));
  }

  @Provide
  Arbitrary<String> streams() {
    return Arbitraries.of(
            "data: a",
            "data:\u00e9",
            "data: \ud83d\ude00",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            ": c",
            "event: e",
            ":",
            "data",
            " ",
            "{}")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
