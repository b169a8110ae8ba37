package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.Cascade;
import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.tck.conversation.ConversationBench;
import dev.voiceline.tck.conversation.OtherSide;
import dev.voiceline.tck.conversation.Received;
import java.util.Set;

/** A cascade whose parts do what the kit has the other side do. */
final class CascadeConversationBench implements ConversationBench {
  private final PlayedParts played = new PlayedParts();
  private final Cascade cascade;
  private final PartsAsOtherSide otherSide;
  private final PartsReceived received;

  /** Whether the voice tells what it has spoken when. */
  CascadeConversationBench(boolean aligns) {
    CascadePolicy policy = CascadePolicy.standard().withMillisPerCharacter(1);
    cascade = new Cascade(played.parts(), played.ears(), policy, played.time(), played.time());
    received = new PartsReceived(played);
    otherSide = new PartsAsOtherSide(played, received, aligns);
  }

  @Override
  public ConversationTraits traits() {
    return cascade.traits();
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    Conversation conversation = cascade.open(brief, otherSide.watching(listener));
    otherSide.talksWith(conversation);
    received.askedBy(conversation);
    return conversation;
  }

  @Override
  public OtherSide otherSide() {
    return otherSide;
  }

  @Override
  public Received received() {
    return received;
  }

  /** A cascade says nothing that it is not asked for. */
  @Override
  public Set<String> untestable() {
    return Set.of("CONV-04 a reply waits for one that the other side began by itself");
  }

  @Override
  public void close() {
    otherSide.hangUp();
  }
}
