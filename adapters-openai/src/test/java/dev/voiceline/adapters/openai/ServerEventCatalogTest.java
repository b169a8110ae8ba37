package dev.voiceline.adapters.openai;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of message that the service can send is understood, or ignored on purpose. */
class ServerEventCatalogTest {
  private static final String IGNORED = "Ignored";

  /** What becomes of each kind; of two where it depends on the kind of item. */
  private static final Map<String, List<String>> MEANINGS =
      Map.ofEntries(
          entry("session.created", List.of("SessionCreated")),
          entry("session.updated", List.of("SessionUpdated")),
          entry("error", List.of("Refused")),
          entry("input_audio_buffer.speech_started", List.of("SpeechStarted")),
          entry("input_audio_buffer.speech_stopped", List.of("SpeechStopped")),
          entry("input_audio_buffer.committed", List.of("ItemAdded")),
          entry("conversation.item.added", List.of("ItemAdded")),
          entry("conversation.item.created", List.of("ItemAdded")),
          entry("conversation.item.input_audio_transcription.completed", List.of("Transcribed")),
          entry("conversation.item.input_audio_transcription.failed", List.of("Unclear")),
          entry("response.created", List.of("ReplyCreated")),
          entry("response.output_item.added", List.of("ItemBegun", IGNORED)),
          entry("response.output_audio.delta", List.of("AudioDelta")),
          entry("response.output_audio_transcript.delta", List.of("WordsDelta")),
          entry("response.output_text.delta", List.of("WordsDelta")),
          entry("response.output_item.done", List.of("ItemFinished", "FunctionCalled")),
          entry("response.done", List.of("ReplyDone")));

  /** The end of an item says the same, or the deed was ours and needs no echo. */
  private static final List<String> SAID_ELSEWHERE =
      List.of(
          "conversation.created",
          "conversation.item.done",
          "conversation.item.deleted",
          "conversation.item.truncated",
          "conversation.item.retrieved",
          "input_audio_buffer.cleared",
          "response.content_part.added",
          "response.content_part.done",
          "response.output_text.done",
          "response.output_audio.done",
          "response.output_audio_transcript.done",
          "response.function_call_arguments.delta",
          "response.function_call_arguments.done");

  /** Nothing here asks for it: tools of others, the service's own clock and line, partial words. */
  private static final List<String> NOT_ASKED_FOR =
      List.of(
          "rate_limits.updated",
          "input_audio_buffer.timeout_triggered",
          "input_audio_buffer.dtmf_event_received",
          "conversation.item.input_audio_transcription.delta",
          "conversation.item.input_audio_transcription.segment",
          "response.mcp_call_arguments.delta",
          "response.mcp_call_arguments.done",
          "response.mcp_call.in_progress",
          "response.mcp_call.completed",
          "response.mcp_call.failed",
          "mcp_list_tools.in_progress",
          "mcp_list_tools.completed",
          "mcp_list_tools.failed",
          "output_audio_buffer.started",
          "output_audio_buffer.stopped",
          "output_audio_buffer.cleared");

  private final ServerEventReader reader = new ServerEventReader();

  static Stream<String> messages() {
    return Catalog.messages().stream();
  }

  @Test
  void all46KindsAreListed() {
    TreeSet<String> listed = new TreeSet<>(MEANINGS.keySet());
    listed.addAll(SAID_ELSEWHERE);
    listed.addAll(NOT_ASKED_FOR);
    TreeSet<String> sent = new TreeSet<>();
    messages().map(ServerEventCatalogTest::type).forEach(sent::add);
    assertThat(listed).hasSize(46).isEqualTo(sent);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void eachMeansWhatIsListed(String message) {
    assertThat(MEANINGS.getOrDefault(type(message), List.of(IGNORED))).contains(meaning(message));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void keysThatNobodyKnowsChangeNothing(String message) {
    JsonObject event = JsonParser.parseString(message).getAsJsonObject();
    extend(event);
    assertThat(meaning(event.toString())).isEqualTo(meaning(message));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void eachIsPassedByAReadySessionWithoutHarm(String message) {
    Rig rig = Rig.ready();
    rig.socket().brings(message);
    assertThat(rig.ears.lines).doesNotContain("closed");
    assertThat(rig.ears.failures).noneMatch(failure -> failure.code().equals("garbled_message"));
  }

  private String meaning(String message) {
    return reader.read(message).getClass().getSimpleName();
  }

  private static String type(String message) {
    return JsonParser.parseString(message).getAsJsonObject().get("type").getAsString();
  }

  /** Kinds that are seen on the wire and in no SDK, and one of the future, at every depth. */
  private static void extend(JsonObject object) {
    for (JsonElement child : List.copyOf(object.asMap().values())) {
      if (child.isJsonObject()) {
        extend(child.getAsJsonObject());
      } else if (child.isJsonArray()) {
        child.getAsJsonArray().forEach(each -> extendIfObject(each));
      }
    }
    object.addProperty("obfuscation", "x9");
    object.addProperty("phase", "final_answer");
    object.add("from_the_future", JsonParser.parseString("{\"a\":[1,null,{\"b\":true}]}"));
  }

  private static void extendIfObject(JsonElement element) {
    if (element.isJsonObject()) {
      extend(element.getAsJsonObject());
    }
  }
}
