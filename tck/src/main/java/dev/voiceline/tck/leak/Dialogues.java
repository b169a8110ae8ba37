package dev.voiceline.tck.leak;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.conversation.RecordedConversation;
import dev.voiceline.tck.conversation.Told;
import java.util.List;

/**
 * Lives of conversations.
 *
 * @param service that holds them
 */
public record Dialogues(ConversationService service) implements Lives {
  private static final Brief BRIEF =
      new Brief("You answer calls about coverage.", List.of(), List.of());

  @Override
  public List<Object> live(Way way, Await await) {
    RecordedConversation told = new RecordedConversation();
    Conversation conversation = service.open(BRIEF, told);
    if (way != Way.BEFORE_READY) {
      await.until("ready", () -> told.has(1, Told.Ready.class));
    }
    if (way.works()) {
      conversation.hear(TestAudio.silence(service.traits().format(), TestAudio.FRAME_MS));
      conversation.reply(Guidance.natural());
    }
    if (way == Way.AFTER_TRAFFIC) {
      await.until("a reply", () -> told.has(1, Told.ReplyGenerated.class));
    }
    conversation.close();
    await.until("closed", () -> told.has(1, Told.Closed.class));
    return List.of(conversation, told);
  }
}
