package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.tck.Breaks;
import java.time.Duration;

/**
 * Conversations that fail or end wrongly, one fault each. They are no tests of their own: {@link
 * BrokenConversationsTest} runs them.
 */
final class BrokenEndings {
  private BrokenEndings() {}

  /** In memory everything happens at once, so nothing is worth waiting for. */
  abstract static class Broken extends ConversationKits {
    @Override
    Duration patience() {
      return Duration.ofMillis(50);
    }
  }

  @Breaks("CONV-09")
  static final class EndsWithoutSayingWhy extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onFailure(ConversationFailure failure) {
          if (failure.kind() == ConversationFailure.Kind.HARMLESS) {
            super.onFailure(failure);
          } else {
            end();
          }
        }
      };
    }
  }

  @Breaks("CONV-09")
  static final class EndsOnComplaints extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onFailure(ConversationFailure failure) {
          super.onFailure(failure);
          end();
        }
      };
    }
  }

  @Breaks("CONV-09")
  static final class SurvivesItsEnd extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onFailure(ConversationFailure failure) {
          listener.failed(failure);
        }
      };
    }
  }

  @Breaks("CONV-10")
  static final class TellsClosedTwice extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void end() {
          boolean again = ended();
          super.end();
          if (again) {
            listener.closed();
          }
        }
      };
    }
  }

  @Breaks("CONV-10")
  static final class HearsAfterTheEnd extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void hear(byte[] audio) {
          if (ended()) {
            far.hears(audio);
          } else {
            super.hear(audio);
          }
        }
      };
    }
  }

  @Breaks("CONV-14")
  static final class EndsOnGarbage extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onGarbage() {
          end();
        }
      };
    }
  }
}
