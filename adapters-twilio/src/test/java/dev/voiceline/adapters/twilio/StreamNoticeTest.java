package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamNoticeTest {

  @ParameterizedTest
  @CsvSource({
    "stream-started, STARTED",
    "stream-stopped, STOPPED",
    "stream-error, ERROR",
    "stream-danced, UNKNOWN"
  })
  void readsTheCarriersWords(String word, StreamNotice.Event event) {
    StreamNotice notice =
        StreamNotice.parse(
                Map.of(
                    "CallSid", List.of("CA1"),
                    "StreamSid", List.of("MZ1"),
                    "StreamEvent", List.of(word),
                    "StreamError", List.of("31924 - broken\npipe")))
            .orElseThrow();

    assertThat(notice.event()).isEqualTo(event);
    assertThat(notice.streamSid()).isEqualTo("MZ1");
    assertThat(notice.error()).isEqualTo("31924 - broken pipe");
  }

  @Test
  void aLongErrorIsCutBetweenCharacters() {
    StreamNotice notice =
        StreamNotice.parse(
                Map.of(
                    "CallSid", List.of("CA1"),
                    "StreamError", List.of("x" + "\ud83d\ude00".repeat(100))))
            .orElseThrow();

    assertThat(notice.error()).isEqualTo("x" + "\ud83d\ude00".repeat(99));
  }

  @Test
  void isEmptyWithoutACall() {
    assertThat(StreamNotice.parse(Map.of("StreamSid", List.of("MZ1")))).isEmpty();
  }

  @Test
  void onlyTheNumberOfAnErrorIsFitForALog() {
    assertThat(failing("31924: the connection was lost, code 1006").errorCode()).hasValue(31_924);
    assertThat(failing("no number, but +14155550123").errorCode()).isEmpty();
    assertThat(failing("").errorCode()).isEmpty();
  }

  private static StreamNotice failing(String words) {
    return new StreamNotice(new CallId("CA1"), "MZ1", StreamNotice.Event.ERROR, words);
  }
}
