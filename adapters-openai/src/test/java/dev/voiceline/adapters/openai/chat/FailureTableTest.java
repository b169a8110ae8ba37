package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each refusal and each break means. */
class FailureTableTest {
  private static final String WORDS_OF_OTHERS = "Xylophone";

  private final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final OpenAiChat model =
      new OpenAiChat(ServerBench.settings(far, ProviderQuirks.openAi()), time, time);

  @AfterEach
  void close() {
    time.close();
    far.server.close();
  }

  private ConversationFailure failure(Treatment treatment) {
    far.server.next(treatment);
    RecordedAnswer answer = Told.over(model);
    assertThat(answer.breaches().all()).isEmpty();
    ConversationFailure failure = answer.failure().orElseThrow();
    assertThat(failure.message()).doesNotContain(WORDS_OF_OTHERS).contains("gpt-4o-mini");
    return failure;
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_api_key, FATAL, invalid_api_key",
    "401, '', FATAL, http_401",
    "403, '', FATAL, http_403",
    "402, '', FATAL, http_402",
    "404, model_not_found, FATAL, model_not_found",
    "404, '', FATAL, http_404",
    "301, '', FATAL, http_301",
    "429, insufficient_quota, FATAL, insufficient_quota",
    "429, rate_limit_exceeded, RETRYABLE, rate_limit_exceeded",
    "429, '', RETRYABLE, http_429",
    "408, '', RETRYABLE, http_408",
    "500, server_error, RETRYABLE, server_error",
    "502, '', RETRYABLE, http_502",
    "503, '', RETRYABLE, http_503",
    "529, overloaded_error, RETRYABLE, overloaded_error",
    "400, context_length_exceeded, OURS, context_length_exceeded",
    "400, invalid_request_error, OURS, invalid_request_error",
    "413, '', OURS, http_413",
    "422, '', OURS, http_422"
  })
  void refusals(int status, String code, Kind kind, String told) {
    String body = "{\"error\":{\"message\":\"" + WORDS_OF_OTHERS + "\",\"code\":\"" + code + "\"}}";
    ConversationFailure failure = failure(new Treatment.Refused(status, Map.of(), body));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate_limit_exceeded | RETRYABLE | rate_limit_exceeded",
        "server_error | RETRYABLE | server_error",
        "429 | RETRYABLE | http_429",
        "401 | FATAL | http_401",
        "anything | RETRYABLE | anything"
      })
  void errorsWithinAnAnswer(String code, Kind kind, String told) {
    ConversationFailure failure = failure(new Treatment.FailsAfter("It", code, WORDS_OF_OTHERS));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(told);
  }

  @Test
  void aRefusalThatIsNoJson() {
    ConversationFailure failure =
        failure(new Treatment.Refused(502, Map.of(), "<html>" + WORDS_OF_OTHERS + "</html>"));
    assertThat(failure.kind()).isEqualTo(Kind.RETRYABLE);
  }

  @Test
  void contentRulesThatRefuseTheDialogueWithholdTheAnswer() {
    far.server.next(Treatment.refused(400, "content_filter"));
    assertThat(Told.over(model).ending()).contains(Ending.WITHHELD);
  }

  @Test
  void whenToComeAgainIsToldInAllItsForms() {
    assertThat(failure(Treatment.tooMany("3")).retryAfter()).contains(Duration.ofSeconds(3));
    assertThat(
            failure(new Treatment.Refused(429, Map.of("retry-after-ms", "250"), "{}")).retryAfter())
        .contains(Duration.ofMillis(250));
    assertThat(
            failure(
                    new Treatment.Refused(
                        429, Map.of(), "{\"error\":{\"message\":\"Please try again in 1.2s.\"}}"))
                .retryAfter())
        .contains(Duration.ofMillis(1_200));
  }

  @Test
  void whenToComeAgainMayBeADate() {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Retry-After", List.of("Thu, 01 Jan 2026 00:00:07 GMT")), (name, value) -> true);
    assertThat(RetryAfter.of(headers, new VirtualTime().instant())).contains(Duration.ofSeconds(7));
    HttpHeaders nonsense =
        HttpHeaders.of(Map.of("Retry-After", List.of("soon")), (name, value) -> true);
    assertThat(RetryAfter.of(nonsense, new VirtualTime().instant())).isEmpty();
  }

  @Test
  void aServerThatIsNotThere() {
    far.server.close();
    ConversationFailure failure = Told.over(model).failure().orElseThrow();
    assertThat(failure.kind()).isEqualTo(Kind.RETRYABLE);
    assertThat(failure.code()).isEqualTo("unreachable");
  }

  @Test
  void aConnectionThatBreaks() {
    ConversationFailure failure = failure(new Treatment.DropsAfter("It is"));
    assertThat(failure.kind()).isEqualTo(Kind.RETRYABLE);
    assertThat(failure.code()).isEqualTo("interrupted");
  }

  @Test
  void anAnswerWithoutEndIsTooLarge() {
    ChatSettings settings = ServerBench.settings(far, ProviderQuirks.openAi());
    ChatLimits limits = settings.limits();
    OpenAiChat small =
        new OpenAiChat(
            settings.with(
                new ChatLimits(
                    limits.connect(), limits.idle(), limits.whole(), limits.afterEnd(), 500)),
            time,
            time);
    far.server.next(Treatment.says("and so on ".repeat(100)));
    assertThat(Told.over(small).failure())
        .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("answer_too_large"));
    assertThat(Optional.of(small.toString())).contains("OpenAiChat[test, gpt-4o-mini]");
  }
}
