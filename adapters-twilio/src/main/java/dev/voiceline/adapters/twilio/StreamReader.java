package dev.voiceline.adapters.twilio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.voiceline.adapters.twilio.StreamMessage.Garbled;
import dev.voiceline.core.caller.CallId;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * Reads the messages of the media socket. Total: whatever the text, it is some {@link
 * StreamMessage}. Stateless.
 */
final class StreamReader {
  private StreamReader() {}

  /** Reads a message, a media message by the short way. */
  static StreamMessage read(String text) {
    return MediaScanner.scan(text).orElseGet(() -> readTree(text));
  }

  /** Reads a message by the general way. */
  static StreamMessage readTree(String text) {
    return parse(text)
        .map(MessageFields::new)
        .map(StreamReader::message)
        .orElseGet(() -> new Garbled("not a JSON object"));
  }

  private static StreamMessage message(MessageFields fields) {
    String event = fields.text("event");
    return switch (event) {
      case "" -> new Garbled("no event");
      case "connected" -> new StreamMessage.Connected();
      case "start" -> start(fields);
      case "media" -> media(fields);
      case "dtmf" -> dtmf(fields);
      case "mark" -> mark(fields);
      case "stop" -> new StreamMessage.Stop(fields.text("streamSid"));
      default -> new StreamMessage.Unknown(event);
    };
  }

  private static StreamMessage start(MessageFields fields) {
    MessageFields start = fields.child("start");
    Optional<String> call = Form.id(start.text("callSid"));
    Optional<String> stream =
        Form.id(fields.text("streamSid")).or(() -> Form.id(start.text("streamSid")));
    if (call.isEmpty() || stream.isEmpty()) {
      return new Garbled("start: it names no call or no stream");
    }
    return start.child("mediaFormat").isMuLaw()
        ? new StreamMessage.Start(
            new StreamStart(
                new CallId(call.get()),
                stream.get(),
                Form.id(start.text("accountSid")).orElse(""),
                start.child("customParameters").texts()))
        : new Garbled("start: the audio is not mu-law at 8,000 Hz");
  }

  private static StreamMessage media(MessageFields fields) {
    MessageFields media = fields.child("media");
    return media
        .string("payload")
        .map(
            payload ->
                StreamMedia.of(
                    fields.text("streamSid"),
                    media.text("track"),
                    media.text("timestamp"),
                    payload))
        .orElseGet(() -> new Garbled("media: no payload"));
  }

  private static StreamMessage dtmf(MessageFields fields) {
    String digit = fields.child("dtmf").text("digit");
    return digit.length() == 1 && "0123456789*#ABCD".contains(digit)
        ? new StreamMessage.Dtmf(fields.text("streamSid"), digit.charAt(0))
        : new Garbled("dtmf: no such key");
  }

  private static StreamMessage mark(MessageFields fields) {
    String name = fields.child("mark").text("name");
    return name.isEmpty()
        ? new Garbled("mark: no name")
        : new StreamMessage.Mark(fields.text("streamSid"), name);
  }

  private static Optional<JsonObject> parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      return element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(element.getAsJsonObject())
          : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }
}
