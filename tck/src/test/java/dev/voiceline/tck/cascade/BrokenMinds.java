package dev.voiceline.tck.cascade;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.Optional;

/** Cascades that deal wrongly with their model, one fault each. */
final class BrokenMinds {
  private BrokenMinds() {}

  /** A model with one fault. */
  private abstract static class OtherMind implements ChatModel {
    private final ChatModel good;

    OtherMind(ChatModel good) {
      this.good = good;
    }

    @Override
    public String name() {
      return good.name();
    }

    @Override
    public Answering ask(ChatQuestion question, ChatListener listener) {
      return good.ask(question, listener);
    }
  }

  /** Passes everything on. */
  private static class PassingAnswer implements ChatListener {
    private final ChatListener next;

    PassingAnswer(ChatListener next) {
      this.next = next;
    }

    @Override
    public void text(String more) {
      next.text(more);
    }

    @Override
    public void toolRequested(ToolRequest request) {
      next.toolRequested(request);
    }

    @Override
    public void used(Usage usage) {
      next.used(usage);
    }

    @Override
    public void ended(Ending ending) {
      next.ended(ending);
    }

    @Override
    public void failed(ConversationFailure failure) {
      next.failed(failure);
    }
  }

  @Breaks("CASC-09")
  static final class WaitsForever extends Faulty {
    @Override
    ChatModel mind(ChatModel good) {
      return new OtherMind(good) {
        @Override
        public Answering ask(ChatQuestion question, ChatListener listener) {
          return question.dialogue().isEmpty() ? () -> {} : super.ask(question, listener);
        }
      };
    }
  }

  @Breaks("CASC-01")
  static final class RunsToolsEarly extends Faulty {
    private Optional<ConversationListener> caller = Optional.empty();
    private boolean speaking;

    @Override
    ConversationListener listener(ConversationListener good) {
      caller = Optional.of(good);
      return new PassingListener(good) {
        @Override
        public void callerStarted(UtteranceId utterance) {
          speaking = true;
          super.callerStarted(utterance);
        }

        @Override
        public void callerStopped(UtteranceId utterance, Duration spoken) {
          speaking = false;
          super.callerStopped(utterance, spoken);
        }
      };
    }

    @Override
    ChatModel mind(ChatModel good) {
      return new OtherMind(good) {
        @Override
        public Answering ask(ChatQuestion question, ChatListener listener) {
          return super.ask(
              question,
              new PassingAnswer(listener) {
                @Override
                public void toolRequested(ToolRequest request) {
                  if (speaking) {
                    caller.ifPresent(it -> it.toolRequested(request));
                  } else {
                    super.toolRequested(request);
                  }
                }
              });
        }
      };
    }
  }

  @Breaks("CASC-03")
  static final class HidesTheCost extends Faulty {
    @Override
    ChatModel mind(ChatModel good) {
      return new OtherMind(good) {
        @Override
        public Answering ask(ChatQuestion question, ChatListener listener) {
          Answering silent = super.ask(question, listener);
          return new Answering() {
            @Override
            public void cancel() {
              silent.cancel();
            }
          };
        }
      };
    }
  }

  @Breaks("CASC-11")
  static final class GivesUpAtOnce extends Faulty {
    @Override
    ChatModel mind(ChatModel good) {
      return new OtherMind(good) {
        @Override
        public Answering ask(ChatQuestion question, ChatListener listener) {
          return super.ask(
              question,
              new PassingAnswer(listener) {
                @Override
                public void failed(ConversationFailure failure) {
                  super.failed(
                      new ConversationFailure(Kind.FATAL, failure.code(), failure.message()));
                }
              });
        }
      };
    }
  }
}
