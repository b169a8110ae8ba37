package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.cascade.EagerPolicy;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.tck.Breaks;

/** Cascades that lose the thread, one fault each. */
final class BrokenThreads {
  private BrokenThreads() {}

  @Breaks("CASC-02")
  static final class PreparesNothing extends Faulty {
    @Override
    CascadePolicy policy() {
      return super.policy().with(EagerPolicy.never());
    }
  }

  @Breaks("CASC-05")
  static final class RemembersTooMuch extends Faulty {
    @Override
    Conversation conversation(Conversation good) {
      return new PassingConversation(good) {
        @Override
        public void interrupted(Interruption interruption) {
          super.interrupted(
              new Interruption(
                  interruption.reply(),
                  interruption.items().stream()
                      .map(heard -> new HeardItem(heard.item(), 2 * heard.heardMs()))
                      .toList()));
        }
      };
    }
  }

  @Breaks("CASC-07")
  static final class KeepsWhatNobodyHeard extends Faulty {
    @Override
    Conversation conversation(Conversation good) {
      return new PassingConversation(good) {
        @Override
        public void interrupted(Interruption interruption) {
          if (interruption.items().stream().anyMatch(heard -> heard.heardMs() > 0)) {
            super.interrupted(interruption);
          }
        }
      };
    }
  }

  @Breaks("CASC-08")
  static final class LosesAnswers extends Faulty {
    @Override
    Conversation conversation(Conversation good) {
      return new PassingConversation(good) {
        @Override
        public void answerTool(ToolAnswer answer) {}
      };
    }
  }

  @Breaks("CASC-13")
  static final class KeepsItsVoice extends Faulty {
    @Override
    Conversation conversation(Conversation good) {
      return new PassingConversation(good) {
        @Override
        public void revise(Brief brief) {
          super.revise(new Brief(brief.instructions(), brief.tools(), brief.history()));
        }
      };
    }
  }
}
