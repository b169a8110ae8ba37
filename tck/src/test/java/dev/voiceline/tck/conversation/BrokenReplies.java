package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.Optional;

/**
 * Conversations that reply, ask for tools or stop wrongly, one fault each. They are no tests of
 * their own: {@link BrokenConversationsTest} runs them.
 */
final class BrokenReplies {
  private BrokenReplies() {}

  /** In memory everything happens at once, so nothing is worth waiting for. */
  abstract static class Broken extends ConversationKits {
    @Override
    Duration patience() {
      return Duration.ofMillis(50);
    }
  }

  @Breaks("CONV-03")
  static final class TellsWordsAfterTheEnd extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        private Runnable late = () -> {};

        @Override
        void onWords(ItemId item, String more) {
          Runnable before = late;
          late =
              () -> {
                before.run();
                super.onWords(item, more);
              };
        }

        @Override
        void onReplyEnds(ReplyOutcome outcome) {
          super.onReplyEnds(outcome);
          late.run();
        }
      };
    }
  }

  @Breaks("CONV-03")
  static final class CallsEveryEndAnEnd extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onReplyEnds(ReplyOutcome outcome) {
          super.onReplyEnds(ReplyOutcome.COMPLETED);
        }
      };
    }
  }

  @Breaks("CONV-03")
  static final class CallsSilenceAReply extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        ReplyOutcome endOf(ReplyOutcome outcome) {
          return outcome;
        }
      };
    }
  }

  @Breaks("CONV-04")
  static final class AsksAtOnce extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void ask() {
          if (!ended()) {
            sendAsk();
          }
        }
      };
    }
  }

  @Breaks("CONV-04")
  static final class ForgetsWhoWaits extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void askForTheWaiting() {}
      };
    }
  }

  @Breaks("CONV-05")
  static final class TellsRequestsAgain extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onTool(ToolRequest request) {
          if (!withdrawn()) {
            listener.toolRequested(request);
          }
        }
      };
    }
  }

  @Breaks("CONV-05")
  static final class TellsHalfRequests extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onToolBegins(ToolCallId id, String name) {
          super.onTool(new ToolRequest(id, name, ToolArguments.malformed()));
        }
      };
    }
  }

  @Breaks("CONV-06")
  static final class AnswersTwice extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void answerTool(ToolAnswer answer) {
          far.answered(answer);
        }
      };
    }
  }

  @Breaks("CONV-06")
  static final class KeepsAnswersToItself extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void answerTool(ToolAnswer answer) {}
      };
    }
  }

  @Breaks("CONV-07")
  static final class CutsBeyondTheEnd extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void remember(HeardItem heard) {
          if (heard.heardMs() == 0) {
            super.remember(heard);
          } else {
            far.cut(heard.item().value(), heard.heardMs());
          }
        }
      };
    }
  }

  @Breaks("CONV-07")
  static final class CutsAtZero extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void remember(HeardItem heard) {
          if (heard.heardMs() == 0) {
            far.cut(heard.item().value(), 0);
          } else {
            super.remember(heard);
          }
        }
      };
    }
  }

  @Breaks("CONV-07")
  static final class RemembersWhatWasNotHeard extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void remember(HeardItem heard) {}
      };
    }
  }

  @Breaks("CONV-08")
  static final class TellsLateAudio extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onAudio(ItemId item, byte[] audio) {
          listener.audio(item, audio);
        }

        @Override
        int generatedMs(ItemId item) {
          return far.rememberedMs(item.value().substring(2)).orElse(0);
        }
      };
    }
  }

  @Breaks("CONV-08")
  static final class TellsWithdrawnReplies extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onReplyBegins(ReplyId reply) {
          super.onReplyBegins(reply);
          if (withdrawn()) {
            listener.replyStarted(reply);
          }
        }

        @Override
        void onReplyEnds(ReplyOutcome outcome) {
          Optional<ReplyId> ending = running();
          super.onReplyEnds(outcome);
          if (withdrawn()) {
            listener.replyGenerated(ending.orElseThrow(), outcome);
          }
        }
      };
    }
  }

  @Breaks("CONV-08")
  static final class LetsTheReplyRun extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void stop() {}
      };
    }
  }

  @Breaks("CONV-08")
  static final class StopsTheWrongReply extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        private ReplyId latest = new ReplyId("none");

        @Override
        void onReplyBegins(ReplyId reply) {
          latest = reply;
          super.onReplyBegins(reply);
        }

        @Override
        public void interrupted(Interruption interruption) {
          super.interrupted(
              new Interruption(interruption.reply().map(named -> latest), interruption.items()));
        }
      };
    }
  }
}
