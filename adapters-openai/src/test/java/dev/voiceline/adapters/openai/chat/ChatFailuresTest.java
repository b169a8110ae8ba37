package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says what to do, by the names that the operator knows. */
class ChatFailuresTest {
  private final ChatFailures failures =
      new ChatFailures(
          ChatSettings.of(
              new ChatAccount(
                  "spare",
                  URI.create("https://llm.example.com/v1"),
                  Optional.of("key"),
                  false,
                  ProviderQuirks.openAi(),
                  new ChatNames("SPARE_KEY", "cascade.think.url", "cascade.think.model")),
              "large"));

  @ParameterizedTest
  @CsvSource({
    "301, unknown, cascade.think.url",
    "400, unknown, cascade.think.model",
    "400, context_length_exceeded, cascade.think.model",
    "401, unknown, SPARE_KEY",
    "402, unknown, add credit",
    "404, unknown, cascade.think.model",
    "404, model_not_found, cascade.think.url",
    "429, insufficient_quota, SPARE_KEY",
    "429, unknown, fewer calls",
    "503, unknown, cascade.think.model",
  })
  void itNamesTheMend(int status, String code, String mend) {
    assertThat(failures.of(new ServerTrouble(status, code, Optional.empty())).message())
        .contains(mend);
  }

  @Test
  void whoCannotBeReachedIsLookedForAtTheAddress() {
    assertThat(failures.unreachable(new ConnectException()).message())
        .contains("cascade.think.url");
  }
}
