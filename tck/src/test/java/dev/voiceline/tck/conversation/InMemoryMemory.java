package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What the other side in memory has been given, and what it must refuse. */
final class InMemoryMemory implements Received {
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final List<Answer> answers = new ArrayList<>();
  private final List<String> dialogue = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<String, Integer> generatedBytes = new HashMap<>();
  private final Map<String, OptionalInt> cuts = new HashMap<>();
  private final Set<String> utterances = new HashSet<>();
  private Set<String> tools = Set.of();
  private Set<String> toolsThen = Set.of();
  private String instructions = "";
  private String instructionsThen = "";
  private int asked;
  private int stopped;
  private boolean askedNotBegun;
  private boolean running;

  void hears(byte[] frame) {
    audio.writeBytes(frame);
  }

  void remembers(String text) {
    dialogue.add(text);
  }

  void remembersFirst(String text) {
    dialogue.add(0, text);
  }

  void isTold(Brief brief) {
    instructions = brief.instructions();
    tools = brief.tools().stream().map(ToolSpec::name).collect(Collectors.toSet());
  }

  void keepUtterance(String id) {
    utterances.add(id);
  }

  void forgetUtterance(String id) {
    utterances.remove(id);
  }

  void askedForReply() {
    asked++;
    instructionsThen = instructions;
    toolsThen = tools;
    refuseIf(running || askedNotBegun, "a reply while one runs");
    askedNotBegun = true;
  }

  void stopped() {
    stopped++;
    refuseIf(!running && !askedNotBegun, "an end of no reply");
  }

  void replyBegins() {
    askedNotBegun = false;
    running = true;
  }

  void replyEnds() {
    running = false;
  }

  void generated(String item, int bytes) {
    generatedBytes.merge(item, bytes, Integer::sum);
  }

  void cut(String item, int millis) {
    boolean possible = millis > 0 && millis <= generatedMs(item);
    refuseIf(!possible, "a cut at 0 or beyond what was generated");
    if (possible || millis == 0) {
      cuts.put(item, OptionalInt.of(millis));
    }
  }

  void forget(String item) {
    cuts.put(item, OptionalInt.empty());
  }

  void answered(ToolAnswer answer) {
    String id = answer.id().value();
    String request = id.startsWith("t:") ? id.substring(2) : id;
    refuseIf(
        answers.stream().anyMatch(earlier -> earlier.request().equals(request)),
        "a second answer to a tool request");
    answers.add(new Answer(request, textOf(answer.result())));
  }

  static String textOf(ToolResult result) {
    return result instanceof ToolResult.Success success ? success.values().toString() : "";
  }

  @Override
  public byte[] audio() {
    return audio.toByteArray();
  }

  @Override
  public int repliesAsked() {
    return asked;
  }

  @Override
  public int repliesStopped() {
    return stopped;
  }

  @Override
  public List<Answer> toolAnswers() {
    return List.copyOf(answers);
  }

  @Override
  public OptionalInt rememberedMs(String item) {
    return cuts.getOrDefault("i:" + item, OptionalInt.of(generatedMs("i:" + item)));
  }

  @Override
  public boolean remembersUtterance(String utterance) {
    return utterances.contains("u:" + utterance);
  }

  @Override
  public List<String> dialogue() {
    return List.copyOf(dialogue);
  }

  @Override
  public String instructions() {
    return instructionsThen;
  }

  @Override
  public Set<String> tools() {
    return toolsThen;
  }

  @Override
  public List<String> refused() {
    return List.copyOf(refused);
  }

  private int generatedMs(String item) {
    return AudioFormat.PCMU_8K.millis(generatedBytes.getOrDefault(item, 0));
  }

  private void refuseIf(boolean impossible, String request) {
    if (impossible) {
      refused.add(request);
    }
  }
}
