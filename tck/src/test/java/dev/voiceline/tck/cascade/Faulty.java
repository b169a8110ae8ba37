package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.Cascade;
import dev.voiceline.core.cascade.CascadeParts;
import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.synthesis.TextToSpeech;

/** A cascade with one fault: whoever extends it changes one thing. */
abstract class Faulty extends CascadeRules {
  CascadePolicy policy() {
    return CascadePolicy.standard();
  }

  ChatModel mind(ChatModel good) {
    return good;
  }

  TextToSpeech voice(TextToSpeech good) {
    return good;
  }

  ConversationListener listener(ConversationListener good) {
    return good;
  }

  Conversation conversation(Conversation good) {
    return good;
  }

  @Override
  final ConversationService cascade(PlayedParts played) {
    CascadeParts good = played.parts();
    CascadeParts parts = new CascadeParts(good.ears(), mind(good.mind()), voice(good.voice()));
    Cascade cascade = new Cascade(parts, played.ears(), policy(), played.time(), played.time());
    return new ConversationService() {
      @Override
      public String name() {
        return cascade.name();
      }

      @Override
      public ConversationTraits traits() {
        return cascade.traits();
      }

      @Override
      public Conversation open(Brief brief, ConversationListener who) {
        return conversation(cascade.open(brief, listener(who)));
      }
    };
  }
}
