package dev.voiceline.adapters.eligibility.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectReasonsTest {
  @Test
  void everyReasonIsSortedAndHasAMeaning() throws IOException {
    List<String> codes;
    try (InputStream table = RejectReasons.class.getResourceAsStream("reject-reasons.txt")) {
      codes =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, 2))
              .toList();
    }

    assertThat(codes).hasSize(55).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> Reason.ofCode(code) != Reason.OTHER);
    assertThat(codes).allMatch(code -> !RejectReasons.meaning(code).isBlank());
    assertThat(CodeTable.read("reject-retries.txt")).containsOnlyKeys(codes);
    assertThat(RejectReasons.meaning("x1")).isEqualTo("a reason of the sender's own");
  }
}
