package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The other side of a conversation in memory, for one thread. It calls names by ids of its own. */
final class InMemoryModel implements OtherSide {
  final InMemoryMemory memory = new InMemoryMemory();
  private final InMemoryConversation conversation;
  private final Map<String, ToolRequest> requests = new HashMap<>();

  InMemoryModel(InMemoryConversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public void confirms() {
    conversation.onConfirmed();
  }

  @Override
  public void refuses() {
    conversation.onFailure(new ConversationFailure(Kind.FATAL, "refused", "The key is wrong."));
  }

  @Override
  public void callerStarts(String utterance) {
    conversation.onCallerStarts(new UtteranceId("u:" + utterance));
  }

  @Override
  public void callerStops(String utterance, Duration spoken) {
    memory.keepUtterance("u:" + utterance);
    conversation.onCallerStops(new UtteranceId("u:" + utterance), spoken);
  }

  @Override
  public void understands(String utterance, String words) {
    conversation.onUnderstood(new UtteranceId("u:" + utterance), words);
  }

  @Override
  public void failsToUnderstand(String utterance) {
    conversation.onNotUnderstood(new UtteranceId("u:" + utterance));
  }

  @Override
  public void beginsReply(String reply) {
    memory.replyBegins();
    conversation.onReplyBegins(new ReplyId("r:" + reply));
  }

  @Override
  public void speaks(String item, byte[] audio) {
    memory.generated("i:" + item, audio.length);
    conversation.onUse();
    conversation.onAudio(new ItemId("i:" + item), audio);
  }

  @Override
  public void words(String item, String more) {
    conversation.onWords(new ItemId("i:" + item), more);
  }

  @Override
  public void finishesItem(String item) {
    conversation.onItemEnds(new ItemId("i:" + item));
  }

  @Override
  public void endsReply(ReplyOutcome outcome) {
    memory.replyEnds();
    conversation.onReplyEnds(outcome);
  }

  @Override
  public void asksForTool(String request, String tool, Map<String, String> arguments) {
    ToolRequest complete =
        new ToolRequest(new ToolCallId("t:" + request), tool, ToolArguments.of(arguments));
    requests.put(request, complete);
    conversation.onToolBegins(complete.id(), tool);
    conversation.onUse();
    conversation.onTool(complete);
  }

  @Override
  public void repeatsToolRequest(String request) {
    conversation.onTool(requests.get(request));
  }

  @Override
  public void breaksOffToolRequest(String request, String tool) {
    conversation.onToolBegins(new ToolCallId("t:" + request), tool);
  }

  @Override
  public void complains() {
    conversation.onFailure(new ConversationFailure(Kind.HARMLESS, "refused", "No such item."));
  }

  @Override
  public void expires() {
    conversation.onFailure(new ConversationFailure(Kind.RETRYABLE, "expired", "Time is up."));
  }

  @Override
  public void drops() {
    conversation.onFailure(new ConversationFailure(Kind.RETRYABLE, "lost", "The line broke."));
  }

  @Override
  public void garbles() {
    conversation.onGarbage();
  }
}
