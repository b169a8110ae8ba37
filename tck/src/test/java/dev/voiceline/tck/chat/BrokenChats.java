package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.Breaks;
import dev.voiceline.tck.chat.FarModel.Wish;
import dev.voiceline.tck.chat.InMemoryFar.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Models with one fault each. They are no tests of their own: {@link BrokenChatsTest} runs them.
 */
final class BrokenChats {
  private BrokenChats() {}

  abstract static class Broken extends ChatContract {
    abstract InMemoryChat chat();

    @Override
    protected final ChatBench newBench() {
      return new InMemoryChatBench(chat(), Duration.ofSeconds(2));
    }
  }

  @Breaks("LLM-01")
  static final class MixesWordsUp extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void tell(Plan plan, ChatListener listener) {
          List<String> pieces = new ArrayList<>(plan.pieces());
          Collections.reverse(pieces);
          pieces.forEach(listener::text);
        }
      };
    }
  }

  @Breaks("LLM-01")
  static final class ThinksAloud extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void thought(String thought, ChatListener listener) {
          if (!thought.isEmpty()) {
            listener.text(thought);
          }
        }
      };
    }
  }

  @Breaks("LLM-02")
  static final class TellsHalfArguments extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void cutRequest(Wish wish, ChatListener listener) {
          listener.toolRequested(
              new ToolRequest(new ToolCallId("cut"), wish.tool(), ToolArguments.of(Map.of())));
        }
      };
    }
  }

  @Breaks("LLM-02")
  static final class HasNoIds extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        ToolRequest requestOf(Wish wish) {
          return new ToolRequest(
              new ToolCallId(wish.id().orElse("")), wish.tool(), wish.arguments());
        }
      };
    }
  }

  @Breaks("LLM-02")
  static final class TellsRequestsTwice extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void request(Wish wish, ChatListener listener) {
          super.request(wish, listener);
          super.request(wish, listener);
        }
      };
    }
  }

  @Breaks("LLM-03")
  static final class EndsTwice extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void ended(Ending ending, ChatListener listener) {
          super.ended(ending, listener);
          super.ended(ending, listener);
        }
      };
    }
  }

  @Breaks("LLM-03")
  static final class WaitsForever extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void stalled(Running running) {}
      };
    }
  }

  @Breaks("LLM-03")
  static final class TalksOnAfterACancel extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void canceled(Running running) {
          running.fail("canceled");
        }
      };
    }
  }

  @Breaks("LLM-04")
  static final class HasNoWatch extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void late(ChatQuestion question, Running running) {}
      };
    }
  }

  @Breaks("LLM-05")
  static final class SendsUnansweredRequests extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        Exchange mended(Exchange line) {
          return line;
        }
      };
    }
  }

  @Breaks("LLM-06")
  static final class StumblesOverNoise extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void noise(boolean noise, ChatListener listener) {
          if (noise) {
            listener.text("?");
          }
        }
      };
    }
  }

  @Breaks("LLM-07")
  static final class NeverTellsUsage extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void usage(Plan plan, ChatListener listener) {}
      };
    }
  }

  @Breaks("LLM-07")
  static final class PassesGuessesOffAsTold extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void usage(Plan plan, ChatListener listener) {
          listener.used(measured());
        }
      };
    }
  }

  @Breaks("LLM-08")
  static final class PrintsTheDialogue extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat() {
        @Override
        void failed(ChatQuestion question, String code, ChatListener listener) {
          String said = ((CallerSaid) question.dialogue().get(0)).text();
          listener.failed(new ConversationFailure(Kind.RETRYABLE, code, said));
        }
      };
    }
  }

  @Breaks("LLM-08")
  static final class LetsTheVendorKeepIt extends Broken {
    @Override
    InMemoryChat chat() {
      return new InMemoryChat(
          new InMemoryFar() {
            @Override
            boolean forgotten() {
              return false;
            }
          });
    }
  }
}
