package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.tck.chat.FarModel.Wish;
import dev.voiceline.tck.chat.InMemoryFar.Plan;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A correct model in memory. The broken ones override one step. */
class InMemoryChat implements ChatModel {
  static final Duration IDLE = Duration.ofMillis(500);

  final InMemoryFar far;
  final SystemTime time = new SystemTime();
  private final AtomicInteger ids = new AtomicInteger();

  InMemoryChat(InMemoryFar far) {
    this.far = far;
  }

  InMemoryChat() {
    this(new InMemoryFar());
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    far.asked.add(
        new ChatQuestion(
            question.instructions(),
            question.dialogue().stream().map(this::mended).toList(),
            question.tools(),
            question.calling(),
            question.firstWordsWithin()));
    Running running = new Running(listener, far.next(), question);
    time.after(Duration.ZERO, running::run);
    return running::cancel;
  }

  Exchange mended(Exchange line) {
    return line instanceof ToolAsked asked
        ? new ToolRan(asked.request(), new ToolResult.Problem("still_running", "Wait."))
        : line;
  }

  void tell(Plan plan, ChatListener listener) {
    thought(plan.thought(), listener);
    noise(plan.noise(), listener);
    plan.pieces().forEach(listener::text);
  }

  void thought(String thought, ChatListener listener) {}

  void noise(boolean noise, ChatListener listener) {}

  void request(Wish wish, ChatListener listener) {
    listener.toolRequested(requestOf(wish));
  }

  ToolRequest requestOf(Wish wish) {
    String id = wish.id().orElseGet(() -> "own_" + ids.incrementAndGet());
    return new ToolRequest(new ToolCallId(id), wish.tool(), wish.arguments());
  }

  void cutRequest(Wish wish, ChatListener listener) {}

  void usage(Plan plan, ChatListener listener) {
    listener.used(plan.usage() ? measured() : measured().guessed());
  }

  static Usage measured() {
    Modalities some = new Modalities(10, 0, 0);
    return Usage.tokens(Usage.Work.REPLY, "memory", some, Modalities.NONE, some);
  }

  void ended(Ending ending, ChatListener listener) {
    listener.ended(ending);
  }

  void failed(ChatQuestion question, String code, ChatListener listener) {
    listener.failed(new ConversationFailure(Kind.RETRYABLE, code, "It failed."));
  }

  void late(ChatQuestion question, Running running) {
    time.after(question.firstWordsWithin(), () -> running.fail("first_words_late"));
  }

  void stalled(Running running) {
    time.after(IDLE, () -> running.fail("stalled"));
  }

  void canceled(Running running) {
    running.silence();
  }

  /** One answer. */
  final class Running {
    private final ChatListener listener;
    private final Plan plan;
    private final ChatQuestion question;
    private boolean over;

    Running(ChatListener listener, Plan plan, ChatQuestion question) {
      this.listener = listener;
      this.plan = plan;
      this.question = question;
    }

    synchronized void run() {
      if (over) {
        return;
      }
      tell(plan, listener);
      switch (plan.end()) {
        case NEVER -> {
          if (plan.pieces().isEmpty()) {
            late(question, this);
          } else {
            stalled(this);
          }
        }
        case BREAKS, REFUSES -> fail("broken");
        case CUT -> {
          plan.wishes().forEach(wish -> cutRequest(wish, listener));
          end(Ending.CUT_OFF);
        }
        case WELL -> {
          plan.wishes().forEach(wish -> request(wish, listener));
          end(Ending.COMPLETE);
        }
      }
    }

    private void end(Ending ending) {
      over = true;
      usage(plan, listener);
      ended(ending, listener);
    }

    synchronized void fail(String code) {
      if (!over) {
        over = true;
        failed(question, code, listener);
      }
    }

    void cancel() {
      canceled(this);
    }

    synchronized void silence() {
      over = true;
    }
  }

  @Override
  public String toString() {
    return "InMemoryChat";
  }
}
