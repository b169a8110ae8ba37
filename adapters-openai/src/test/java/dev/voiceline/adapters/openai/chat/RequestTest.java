package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is asked, by vendor. */
class RequestTest {
  private static final ToolRequest MONDAY =
      new ToolRequest(new ToolCallId("call_1"), Told.TOOL, ServerFar.day("Monday"));
  private static final ToolResult SLOTS = ToolResult.say("found", "Ten.");

  private static JsonObject body(ProviderQuirks quirks, List<Exchange> dialogue) {
    ChatSettings settings =
        ChatSettings.of(ChatAccount.of("x", "https://a.example/v1", "key", quirks), "m");
    return new ChatCompletions(settings)
        .body(Told.question(dialogue), settings.tuning().maxTokens());
  }

  private static String messages(ProviderQuirks quirks, Exchange... dialogue) {
    return body(quirks, List.of(dialogue)).get("messages").toString();
  }

  @Test
  void whatAServerMayNotKnowIsNotSentToIt() {
    assertThat(body(ProviderQuirks.compatible("x"), List.of()).keySet())
        .containsExactlyInAnyOrder(
            "model", "stream", "messages", "tools", "tool_choice", "max_tokens");
    assertThat(body(ProviderQuirks.ollama(), List.of()).keySet())
        .contains("max_tokens", "stream_options")
        .doesNotContain("parallel_tool_calls", "store", "max_completion_tokens");
    assertThat(body(ProviderQuirks.openAi(), List.of()).get("store").getAsBoolean()).isFalse();
    assertThat(
            body(ProviderQuirks.vllm().withExtra("top_k", 20), List.of()).get("top_k").getAsInt())
        .isEqualTo(20);
  }

  @Test
  void whatTheAgentSaidAndAskedForIsOneMessage() {
    assertThat(
            messages(
                ProviderQuirks.openAi(),
                new CallerSaid("Monday?"),
                new AgentSaid("Let me see.", false),
                new ToolRan(MONDAY, SLOTS),
                new AgentSaid("Ten or", true)))
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                + "{\"role\":\"user\",\"content\":\"Monday?\"},"
                + "{\"role\":\"assistant\",\"content\":\"Let me see.\",\"tool_calls\":[{\"id\":\"call_1\","
                + "\"type\":\"function\",\"function\":{\"name\":\"find_slots\","
                + "\"arguments\":\"{\\\"day\\\":\\\"Monday\\\"}\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"call_1\","
                + "\"content\":\"{\\\"say\\\":\\\"Ten.\\\",\\\"status\\\":\\\"found\\\"}\"},"
                + "{\"role\":\"assistant\",\"content\":\"Ten or [interrupted by caller]\"}]");
  }

  @Test
  void theModelIsToldOfWordsThatTheCallerMissed() {
    ChatSettings settings = ChatSettings.of(ChatAccount.openAi("key"), "m");
    List<Exchange> dialogue =
        List.of(new AgentSaid("Your copay is", true), new AgentSaid("Whole.", false));
    String input =
        new Responses(settings)
            .body(Told.question(dialogue), OptionalInt.empty())
            .get("input")
            .toString();
    assertThat(input).contains("\"Your copay is [interrupted by caller]\"", "\"Whole.\"");
    assertThat(
            messages(
                ProviderQuirks.openAi(), new AgentSaid("Let me", true), new ToolRan(MONDAY, SLOTS)))
        .contains("\"content\":\"Let me [interrupted by caller]\",\"tool_calls\"");
  }

  @Test
  void aMessageThatOnlyAsksHasNoContentOrAnEmptyOne() {
    assertThat(messages(ProviderQuirks.openAi(), new ToolRan(MONDAY, SLOTS)))
        .contains("\"content\":null");
    assertThat(messages(ProviderQuirks.ollama(), new ToolRan(MONDAY, SLOTS)))
        .contains("{\"role\":\"assistant\",\"content\":\"\",");
  }

  @Test
  void aRequestIsAnsweredOnceAndWhereItStands() {
    assertThat(
            MendedDialogue.of(
                List.of(
                    new ToolAsked(MONDAY),
                    new CallerSaid("Hello?"),
                    new AgentSaid(" ", true),
                    new ToolRan(MONDAY, SLOTS),
                    new ToolRan(MONDAY, SLOTS))))
        .containsExactly(new ToolRan(MONDAY, SLOTS), new CallerSaid("Hello?"));
    assertThat(MendedDialogue.of(List.of(new ToolAsked(MONDAY))))
        .singleElement()
        .isInstanceOfSatisfying(
            ToolRan.class, ran -> assertThat(ran.result()).hasToString("Success[next, status]"));
  }

  @Test
  void toolsAreShownButNotWantedWhenWordsAre() {
    ChatQuestion free = Told.question();
    ChatQuestion words =
        new ChatQuestion(
            free.instructions(),
            free.dialogue(),
            free.tools(),
            Calling.NONE,
            free.firstWordsWithin());
    ChatSettings settings = ChatSettings.of(ChatAccount.openAi("key"), "m");
    JsonObject body = new ChatCompletions(settings).body(words, OptionalInt.empty());
    assertThat(body.get("tool_choice").getAsString()).isEqualTo("none");
    assertThat(body.has("max_completion_tokens")).isFalse();
  }

  @Test
  void addressesKeepTheirQuery() {
    ChatAccount azure =
        ChatAccount.of(
            "azure",
            "https://r.openai.azure.com/openai/deployments/d/?api-version=2026-01-01",
            "key",
            ProviderQuirks.azure());
    assertThat(azure.at("/chat/completions"))
        .hasToString(
            "https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2026-01-01");
    assertThat(azure.headers()).containsEntry("api-key", "key");
    assertThat(ChatAccount.groq("k").headers()).containsEntry("Authorization", "Bearer k");
    assertThat(ChatAccount.ollama().headers()).isEmpty();
    assertThat(azure.toString()).doesNotContain("key");
  }

  @Test
  void anUnencryptedWayMustBeVouchedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatAccount.of("v", "http://vllm:8000/v1", "", ProviderQuirks.vllm()))
        .withMessageContaining("unencrypted");
    assertThat(
            new ChatAccount(
                    "v",
                    URI.create("http://vllm:8000/v1"),
                    Optional.empty(),
                    true,
                    ProviderQuirks.vllm())
                .at("/x"))
        .hasToString("http://vllm:8000/v1/x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatAccount.of("v", "ftp://a", "", ProviderQuirks.vllm()));
    assertThatIllegalArgumentException().isThrownBy(() -> ChatAccount.openAi("a b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatSettings.of(ChatAccount.openAi("k"), " "));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ChatTuning(
                    OptionalInt.empty(),
                    OptionalDouble.of(3),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }
}
