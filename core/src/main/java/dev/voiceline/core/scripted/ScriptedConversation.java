package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.scripted.Speaking.Wish;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** One scripted conversation. All its state is touched by its serial tasks only. */
final class ScriptedConversation implements Conversation {
  /** Audio that is kept until the conversation is ready: 10 s. */
  private static final int HELD_BYTES = 80_000;

  private final SerialTasks tasks = new SerialTasks(this::broken);
  private final Queue<byte[]> held = new ArrayDeque<>();
  private final String name;
  private final Dialogue dialogue;
  private final Memory memory;
  private final Speaking speaking;
  private final Listening listening;
  private final Timers timers;
  private final ConversationListener listener;
  private int heldBytes;
  private long names;
  private boolean ready;
  private boolean closed;

  ScriptedConversation(
      String name,
      Dialogue dialogue,
      Memory memory,
      ScriptedPace pace,
      Timers timers,
      ConversationListener listener) {
    this.name = name;
    this.dialogue = dialogue;
    this.memory = memory;
    this.timers = timers;
    this.listener = listener;
    this.speaking = new Speaking(pace, new Given(), memory, listener, this::after);
    this.listening = new Listening(listener, memory, () -> new UtteranceId(named("utterance")));
  }

  /** Becomes ready soon, but not before the opener has this conversation in hand. */
  void begin() {
    after(Duration.ZERO, this::becomeReady);
  }

  @Override
  public void hear(byte[] audio) {
    open(
        () -> {
          if (ready) {
            listening.hear(audio);
          } else {
            hold(audio);
          }
        });
  }

  @Override
  public void read(String text) {
    open(() -> memory.read(text));
  }

  @Override
  public void reply(Guidance guidance) {
    open(
        () ->
            speaking.request(
                new Wish(true, () -> dialogue.reply(memory.lines(), memory.running()))));
  }

  @Override
  public void say(Script script) {
    List<Move> sentence = List.of(new Move.Say(script.text()));
    open(() -> speaking.request(new Wish(false, () -> sentence)));
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    open(() -> memory.answered(answer));
  }

  @Override
  public void interrupted(Interruption interruption) {
    open(() -> speaking.cut(interruption));
  }

  @Override
  public void disregard(UtteranceId utterance) {
    open(() -> memory.forget(utterance));
  }

  /** The script has one language and its own manner. */
  @Override
  public void revise(Brief brief) {}

  @Override
  public void recall(Exchange.AgentSaid words) {
    open(() -> memory.recalled(words));
  }

  @Override
  public void close() {
    open(
        () -> {
          end();
          listener.closed();
        });
  }

  /** A fault ends this conversation and nothing else. */
  private void broken(Throwable fault) {
    if (closed) {
      return;
    }
    end();
    try {
      listener.failed(
          new ConversationFailure(
              ConversationFailure.Kind.RETRYABLE,
              "internal_fault",
              "The scripted agent broke down: " + fault.getClass().getSimpleName() + "."));
    } finally {
      listener.closed();
    }
  }

  private void end() {
    closed = true;
    speaking.stop();
    held.clear();
  }

  private void becomeReady() {
    ready = true;
    listener.ready();
    held.forEach(listening::hear);
    held.clear();
    speaking.begin();
  }

  private void hold(byte[] audio) {
    held.add(audio);
    heldBytes += audio.length;
    while (heldBytes > HELD_BYTES) {
      heldBytes -= held.remove().length;
    }
  }

  private Timers.Alarm after(Duration delay, Runnable task) {
    return timers.after(delay, () -> open(task));
  }

  private void open(Runnable task) {
    tasks.execute(
        () -> {
          if (!closed) {
            task.run();
          }
        });
  }

  private String named(String kind) {
    return name + "-" + kind + "-" + ++names;
  }

  private final class Given implements Recital.Names {
    @Override
    public ReplyId reply() {
      return new ReplyId(named("reply"));
    }

    @Override
    public ItemId item() {
      return new ItemId(named("item"));
    }

    @Override
    public ToolRequest request(Move.Call call) {
      return new ToolRequest(new ToolCallId(named("tool")), call.tool(), call.arguments());
    }
  }
}
