package dev.voiceline.adapters.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.rest.Repeating.Nature;
import dev.voiceline.adapters.twilio.rest.SendFailure.Reach;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({
    "400, 21220, GONE",
    "401, 20003, FINAL",
    "403, 20003, FINAL",
    "401, 0, FINAL",
    "403, 0, FINAL",
    "429, 20429, RETRYABLE",
    "429, 0, RETRYABLE",
    "400, 10004, RETRYABLE",
    "400, 21611, RETRYABLE",
    "400, 21610, OPTED_OUT",
    "400, 21211, UNREACHABLE",
    "400, 21214, UNREACHABLE",
    "400, 21217, UNREACHABLE",
    "400, 21612, UNREACHABLE",
    "400, 21614, UNREACHABLE",
    "400, 21216, FINAL",
    "400, 21408, FINAL",
    "400, 21215, FINAL",
    "400, 21606, FINAL",
    "400, 21608, FINAL",
    "400, 21212, FINAL",
    "400, 21210, FINAL",
    "400, 99999, FINAL",
    "422, 0, FINAL",
    "301, 0, FINAL",
  })
  void aRefusalMeansTheSameWhateverWasAsked(int status, int code, Kind kind) {
    for (Nature nature : Nature.values()) {
      ControlFailure failure = Failures.of(nature, SendFailure.refused(status, code));

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.code()).isEqualTo(code == 0 ? status : code);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504, 599})
  void aServerErrorIsUncertainForWhatMakesSomethingAlone(int status) {
    SendFailure failure = SendFailure.refused(status, 20500);

    assertThat(Failures.of(Nature.MAKES, failure).kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(Failures.of(Nature.MOVES, failure).kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(Failures.of(Nature.REPEATABLE, failure).kind()).isEqualTo(Kind.RETRYABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20404})
  void whatIsMissingIsGoneUnlessItIsTheAccount(int code) {
    SendFailure failure = SendFailure.refused(404, code);

    assertThat(Failures.of(Nature.MOVES, failure).kind()).isEqualTo(Kind.GONE);
    assertThat(Failures.of(Nature.REPEATABLE, failure).kind()).isEqualTo(Kind.GONE);
    assertThat(Failures.of(Nature.MAKES, failure).kind()).isEqualTo(Kind.FINAL);
    assertThat(Failures.of(Nature.MAKES, failure).explanation()).contains("SID");
  }

  @Test
  void whatWasNeverSentMayAlwaysBeRetried() {
    for (Nature nature : Nature.values()) {
      assertThat(Failures.of(nature, SendFailure.of(Reach.NOT_SENT)).kind())
          .isEqualTo(Kind.RETRYABLE);
    }
  }

  @Test
  void noAnswerIsUncertainForWhatMakesSomethingAlone() {
    for (Reach reach : new Reach[] {Reach.NO_ANSWER, Reach.UNREADABLE}) {
      assertThat(Failures.of(Nature.MAKES, SendFailure.of(reach)).kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(Failures.of(Nature.REPEATABLE, SendFailure.of(reach)).kind())
          .isEqualTo(Kind.RETRYABLE);
    }
  }

  @Test
  void wrongCredentialsSayWhatToMend() {
    assertThat(Failures.of(Nature.MAKES, SendFailure.refused(401, 20003)).explanation())
        .contains("credentials", "check");
  }

  @ParameterizedTest
  @CsvSource({
    "{\"code\":21211}, 21211",
    "'{\"code\":\"x\"}', 0",
    "[], 0",
    "'', 0",
    "<html>, 0",
    "{}, 0"
  })
  void theCodeIsReadFromWhateverBody(String body, int code) {
    assertThat(ErrorBody.code(body)).isEqualTo(code);
  }
}
