package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.adapters.openai.wire.Json;
import dev.voiceline.tck.conversation.Received;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the puppet service has received and remembers, with the refusals that the real one has. Safe
 * for use by any thread.
 */
final class PuppetMemory implements Received {
  static final String ITEM = "item_";
  static final String CALL = "call_";
  static final String CALL_ITEM = "fc_";

  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final Map<String, Integer> spokenBytes = new HashMap<>();
  private final Map<String, Integer> cutMs = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> callerItems = new HashSet<>();
  private final Set<String> callItems = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<String> outputs = new HashSet<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<String> dialogue = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private JsonObject session = new JsonObject();
  private JsonObject sessionThen = new JsonObject();
  private int asked;
  private int stopped;
  private boolean owed;
  private boolean configured;
  private Optional<String> running = Optional.empty();

  /** Takes a message of the client; gives the code of the error that answers it, if one does. */
  synchronized Optional<String> take(String json) {
    JsonObject event = JsonParser.parseString(json).getAsJsonObject();
    Optional<String> error =
        switch (event.get("type").getAsString()) {
          case "input_audio_buffer.append" -> append(event);
          case "session.update" -> configure(event.getAsJsonObject("session"));
          case "response.create" -> create();
          case "response.cancel" -> cancel(event);
          case "conversation.item.create" -> item(event);
          case "conversation.item.truncate" -> truncate(event);
          case "conversation.item.delete" -> delete(event.get("item_id").getAsString());
          default -> Optional.of("invalid_value");
        };
    error.ifPresent(code -> refused.add(code + " " + event.get("type").getAsString()));
    notifyAll();
    return error;
  }

  synchronized void awaitConfigured() throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!configured) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("no session.update");
      }
      wait(left);
    }
  }

  synchronized void note(String misuse) {
    refused.add(misuse);
  }

  synchronized void begins(String reply) {
    running = Optional.of(reply);
    owed = false;
  }

  synchronized void ends() {
    running = Optional.empty();
  }

  synchronized String running() {
    return running.orElseThrow();
  }

  synchronized boolean speaks(String item, int bytes) {
    return spokenBytes.merge(ITEM + item, bytes, Integer::sum) == bytes;
  }

  synchronized void called(String request) {
    calls.add(CALL + request);
    callItems.add(CALL_ITEM + request);
  }

  synchronized void hears(String utterance) {
    callerItems.add(ITEM + utterance);
  }

  @Override
  public synchronized byte[] audio() {
    return audio.toByteArray();
  }

  @Override
  public synchronized int repliesAsked() {
    return asked;
  }

  @Override
  public synchronized int repliesStopped() {
    return stopped;
  }

  @Override
  public synchronized List<Answer> toolAnswers() {
    return List.copyOf(answers);
  }

  @Override
  public synchronized OptionalInt rememberedMs(String item) {
    String id = ITEM + item;
    if (!spokenBytes.containsKey(id) || deleted.contains(id)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(cutMs.getOrDefault(id, spokenBytes.get(id) / 8));
  }

  @Override
  public synchronized boolean remembersUtterance(String utterance) {
    return callerItems.contains(ITEM + utterance);
  }

  @Override
  public synchronized List<String> dialogue() {
    return List.copyOf(dialogue);
  }

  @Override
  public synchronized String instructions() {
    return Json.textOrEmpty(sessionThen, "instructions");
  }

  @Override
  public synchronized Set<String> tools() {
    Set<String> names = new HashSet<>();
    Json.at(sessionThen, "tools")
        .ifPresent(
            all ->
                all.getAsJsonArray()
                    .forEach(tool -> names.add(tool.getAsJsonObject().get("name").getAsString())));
    return names;
  }

  @Override
  public synchronized List<String> refused() {
    return List.copyOf(refused);
  }

  private Optional<String> append(JsonObject event) {
    audio.writeBytes(Base64.getDecoder().decode(event.get("audio").getAsString()));
    return Optional.empty();
  }

  private Optional<String> configure(JsonObject change) {
    configured = true;
    boolean spoken = !spokenBytes.isEmpty();
    if (spoken && change.getAsJsonObject("audio").getAsJsonObject("output").has("voice")) {
      return Optional.of("cannot_update_voice");
    }
    change.asMap().forEach(session::add);
    return Optional.empty();
  }

  private Optional<String> create() {
    asked++;
    sessionThen = session.deepCopy();
    if (running.isPresent() || owed) {
      return Optional.of("conversation_already_has_active_response");
    }
    owed = true;
    return Optional.empty();
  }

  private Optional<String> cancel(JsonObject event) {
    stopped++;
    boolean active = running.filter(event.get("response_id").getAsString()::equals).isPresent();
    return active ? Optional.empty() : Optional.of("response_cancel_not_active");
  }

  private Optional<String> item(JsonObject event) {
    JsonObject item = event.getAsJsonObject("item");
    boolean first = Json.textOrEmpty(event, "previous_item_id").equals("root");
    return switch (item.get("type").getAsString()) {
      case "function_call" -> {
        calls.add(item.get("call_id").getAsString());
        yield Optional.empty();
      }
      case "function_call_output" -> output(item);
      default -> {
        JsonObject part = item.getAsJsonArray("content").get(0).getAsJsonObject();
        dialogue.add(first ? 0 : dialogue.size(), part.get("text").getAsString());
        yield Optional.empty();
      }
    };
  }

  private Optional<String> output(JsonObject item) {
    String call = item.get("call_id").getAsString();
    String text = item.get("output").getAsString();
    dialogue.add(text);
    answers.add(new Answer(call.startsWith(CALL) ? call.substring(CALL.length()) : call, text));
    return calls.contains(call) && outputs.add(call)
        ? Optional.empty()
        : Optional.of("invalid_tool_call_id");
  }

  private Optional<String> truncate(JsonObject event) {
    String id = event.get("item_id").getAsString();
    int ms = event.get("audio_end_ms").getAsInt();
    if (!spokenBytes.containsKey(id) || deleted.contains(id)) {
      return Optional.of("item_not_found");
    }
    if (ms <= 0 || ms > cutMs.getOrDefault(id, spokenBytes.get(id) / 8)) {
      return Optional.of("invalid_audio_end");
    }
    cutMs.put(id, ms);
    return Optional.empty();
  }

  private Optional<String> delete(String id) {
    boolean there =
        callerItems.remove(id)
            || callItems.remove(id)
            || (spokenBytes.containsKey(id) && deleted.add(id));
    return there ? Optional.empty() : Optional.of("item_not_found");
  }
}
