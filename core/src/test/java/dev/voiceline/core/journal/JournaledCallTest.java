package dev.voiceline.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournaledCallTest {
  private static final CallId CALL = new CallId("CA1");

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "call.began, false",
    "call.began call.ended, true",
    "call.began call.ended call.recorded, true",
    "call.began call.ended call.without_agent, false",
    "call.began call.ended call.without_agent tool.requested, false",
    "call.began call.ended call.without_agent call.ended, true",
    "call.began call.handed_on, false"
  })
  void aCallIsOverUnlessItsCallerWentOnWithKeys(String kinds, boolean over) {
    List<JournalEntry> entries = new ArrayList<>();
    for (String kind : kinds.isEmpty() ? new String[0] : kinds.split(" ", -1)) {
      entries.add(
          new JournalEntry(
              CALL, entries.size() + 1, Instant.EPOCH, kind, 1, Fields.none(), Fields.none()));
    }
    assertThat(new JournaledCall(CALL, false, entries, List.of()).isOver()).isEqualTo(over);
  }
}
