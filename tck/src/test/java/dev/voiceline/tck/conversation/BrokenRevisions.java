package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.tck.Breaks;
import java.time.Duration;

/**
 * Conversations that go on wrongly after a revision or forget what they are told, one fault each.
 * They are no tests of their own: {@link BrokenConversationsTest} runs them.
 */
final class BrokenRevisions {
  private BrokenRevisions() {}

  /** In memory everything happens at once, so nothing is worth waiting for. */
  abstract static class Broken extends ConversationKits {
    @Override
    Duration patience() {
      return Duration.ofMillis(50);
    }
  }

  @Breaks("CONV-15")
  static final class StaysAsItWas extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void revise(Brief other) {}
      };
    }
  }

  @Breaks("CONV-15")
  static final class KeepsItsTools extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void revise(Brief other) {
          super.revise(new Brief(other.instructions(), brief.tools(), other.history()));
        }
      };
    }
  }

  @Breaks("CONV-15")
  static final class ForgetsARevisionBeforeReady extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void revise(Brief other) {
          if (ready()) {
            super.revise(other);
          }
        }
      };
    }
  }

  @Breaks("CONV-15")
  static final class TakesTheHistoryToo extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void revise(Brief other) {
          super.revise(other);
          other.history().forEach(this::restore);
        }
      };
    }
  }

  @Breaks("CONV-15")
  static final class InsistsOnTheNewVoice extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void revise(Brief other) {
          super.revise(other);
          if (other.voicing().voice().isPresent()) {
            listener.failed(
                new ConversationFailure(
                    ConversationFailure.Kind.OURS, "voice", "The voice cannot change."));
          }
        }
      };
    }
  }

  @Breaks("CONV-16")
  static final class RecallsNothing extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void recall(Exchange.AgentSaid words) {}
      };
    }
  }

  @Breaks("CONV-16")
  static final class RecallsLast extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void place(String words) {
          far.remembers(words);
        }
      };
    }
  }

  @Breaks("CONV-16")
  static final class AnswersWhatItRecalls extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void recall(Exchange.AgentSaid words) {
          super.recall(words);
          ask();
        }
      };
    }
  }
}
