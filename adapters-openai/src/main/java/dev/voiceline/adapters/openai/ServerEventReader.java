package dev.voiceline.adapters.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.ServerEvent.Garbled;
import dev.voiceline.adapters.openai.ServerEvent.Ignored;
import dev.voiceline.adapters.openai.wire.Json;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage.Work;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads the service's messages. Unknown kinds and unknown keys are passed over, broken ones are
 * told apart; nothing is thrown.
 */
final class ServerEventReader {

  ServerEvent read(String message) {
    if (AudioDeltaReader.mayRead(message)) {
      Optional<ServerEvent> audio = AudioDeltaReader.read(message);
      if (audio.isPresent()) {
        return audio.get();
      }
    }
    return Json.object(message).map(ServerEventReader::read).orElseGet(Garbled::new);
  }

  private static ServerEvent read(JsonObject event) {
    return switch (Json.textOrEmpty(event, "type")) {
      case "" -> new Garbled();
      case "session.created" -> new ServerEvent.SessionCreated();
      case "session.updated" -> sessionUpdated(event);
      case "input_audio_buffer.speech_started" ->
          withItem(
              event, id -> new ServerEvent.SpeechStarted(id, Json.count(event, "audio_start_ms")));
      case "input_audio_buffer.speech_stopped" ->
          withItem(
              event, id -> new ServerEvent.SpeechStopped(id, Json.count(event, "audio_end_ms")));
      case "input_audio_buffer.committed" -> withItem(event, ServerEvent.ItemAdded::new);
      case "conversation.item.added", "conversation.item.created" ->
          with(event, new String[] {"item", "id"}, ServerEvent.ItemAdded::new);
      case "conversation.item.input_audio_transcription.completed" ->
          withItem(event, id -> transcribed(id, event));
      case "conversation.item.input_audio_transcription.failed" ->
          withItem(event, ServerEvent.Unclear::new);
      case "response.created" ->
          with(event, new String[] {"response", "id"}, ServerEvent.ReplyCreated::new);
      case "response.output_item.added" -> itemBegun(event);
      case "response.output_audio.delta" ->
          delta(event, (reply, item) -> text -> new ServerEvent.AudioDelta(reply, item, text));
      case "response.output_audio_transcript.delta", "response.output_text.delta" ->
          delta(event, (reply, item) -> text -> new ServerEvent.WordsDelta(reply, item, text));
      case "response.output_item.done" -> itemDone(event);
      case "response.done" ->
          with(event, new String[] {"response", "id"}, id -> replyDone(id, event));
      case "error" -> error(event);
      default -> new Ignored();
    };
  }

  private static ServerEvent sessionUpdated(JsonObject event) {
    return new ServerEvent.SessionUpdated(
        Json.textOrEmpty(event, "session", "audio", "input", "format", "type"),
        Json.textOrEmpty(event, "session", "audio", "output", "format", "type"));
  }

  private static ServerEvent transcribed(String itemId, JsonObject event) {
    return Json.text(event, "transcript")
        .<ServerEvent>map(
            text ->
                new ServerEvent.Transcribed(
                    itemId, text.strip(), UsageReader.of(event, Work.TRANSCRIPTION)))
        .orElseGet(Garbled::new);
  }

  private static ServerEvent itemBegun(JsonObject event) {
    return isSpoken(event) ? ofItem(event, ServerEvent.ItemBegun::new) : new Ignored();
  }

  /** A function call counts once it is complete; one that was broken off never counts. */
  private static ServerEvent itemDone(JsonObject event) {
    if (isSpoken(event)) {
      return ofItem(event, ServerEvent.ItemFinished::new);
    }
    boolean called =
        Json.textOrEmpty(event, "item", "type").equals("function_call")
            && Json.textOrEmpty(event, "item", "status").equals("completed");
    return called ? functionCalled(event) : new Ignored();
  }

  private static ServerEvent functionCalled(JsonObject event) {
    String callId = Json.textOrEmpty(event, "item", "call_id");
    String name = Json.textOrEmpty(event, "item", "name");
    return callId.isEmpty() || name.isEmpty()
        ? new Garbled()
        : new ServerEvent.FunctionCalled(
            Json.textOrEmpty(event, "response_id"),
            Json.textOrEmpty(event, "item", "id"),
            callId,
            name,
            Json.textOrEmpty(event, "item", "arguments"));
  }

  private static ServerEvent replyDone(String replyId, JsonObject event) {
    JsonObject response = event.getAsJsonObject("response");
    String status = Json.textOrEmpty(response, "status");
    ReplyOutcome outcome =
        switch (status) {
          case "completed" -> ReplyOutcome.COMPLETED;
          case "cancelled" -> ReplyOutcome.CANCELLED;
          case "failed" -> ReplyOutcome.FAILED;
          default -> ReplyOutcome.INCOMPLETE;
        };
    Optional<ServerError> error =
        outcome == ReplyOutcome.FAILED
            ? Optional.of(details(response, "status_details", "error"))
            : Optional.empty();
    return new ServerEvent.ReplyDone(replyId, outcome, error, UsageReader.of(response, Work.REPLY));
  }

  private static ServerEvent error(JsonObject event) {
    return event.has("error") && event.get("error").isJsonObject()
        ? new ServerEvent.Refused(details(event, "error"))
        : new Garbled();
  }

  private static ServerError details(JsonObject parent, String... path) {
    JsonObject error =
        Json.at(parent, path)
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .orElseGet(JsonObject::new);
    return new ServerError(
        Json.textOrEmpty(error, "type"),
        Json.textOrEmpty(error, "code"),
        Json.textOrEmpty(error, "message"),
        Json.textOrEmpty(error, "param"),
        Json.textOrEmpty(error, "event_id"));
  }

  private static boolean isSpoken(JsonObject event) {
    return Json.textOrEmpty(event, "item", "type").equals("message");
  }

  private static ServerEvent delta(
      JsonObject event, BiFunction<String, String, Function<String, ServerEvent>> kind) {
    String reply = Json.textOrEmpty(event, "response_id");
    String item = Json.textOrEmpty(event, "item_id");
    Optional<String> text = Json.text(event, "delta");
    return reply.isEmpty() || item.isEmpty() || text.isEmpty()
        ? new Garbled()
        : kind.apply(reply, item).apply(text.get());
  }

  private static ServerEvent ofItem(
      JsonObject event, BiFunction<String, String, ServerEvent> kind) {
    String reply = Json.textOrEmpty(event, "response_id");
    String item = Json.textOrEmpty(event, "item", "id");
    return reply.isEmpty() || item.isEmpty() ? new Garbled() : kind.apply(reply, item);
  }

  private static ServerEvent withItem(JsonObject event, Function<String, ServerEvent> kind) {
    return with(event, new String[] {"item_id"}, kind);
  }

  private static ServerEvent with(
      JsonObject event, String[] path, Function<String, ServerEvent> kind) {
    return Json.text(event, path).filter(id -> !id.isEmpty()).map(kind).orElseGet(Garbled::new);
  }
}
