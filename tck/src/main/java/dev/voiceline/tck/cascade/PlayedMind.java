package dev.voiceline.tck.cascade;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model that answers what a test says, for one thread. */
public final class PlayedMind implements ChatModel {
  private final List<Asked> asked = new ArrayList<>();

  @Override
  public String name() {
    return "played-mind";
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    Asked next = new Asked(question, listener);
    asked.add(next);
    return next;
  }

  /** All that it was asked. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What it was asked last. */
  public Asked last() {
    return asked.get(asked.size() - 1);
  }

  /** One question, and its answer. */
  public static final class Asked implements Answering {
    private final ChatQuestion question;
    private final ChatListener listener;
    private boolean canceled;
    private boolean over;

    Asked(ChatQuestion question, ChatListener listener) {
      this.question = question;
      this.listener = listener;
    }

    @Override
    public void cancel() {
      canceled = true;
    }

    /** Twelve tokens. */
    @Override
    public Optional<Usage> untold() {
      Usage usage =
          Usage.tokens(
              Usage.Work.REPLY,
              "played",
              new Modalities(10, 0, 0),
              Modalities.NONE,
              new Modalities(2, 0, 0));
      return over ? Optional.empty() : Optional.of(usage.guessed());
    }

    /** What was asked. */
    public ChatQuestion question() {
      return question;
    }

    /** Whether the answer is not wanted any more. */
    public boolean isCanceled() {
      return canceled;
    }

    /** Whether more of the answer may come. */
    public boolean isOpen() {
      return !canceled && !over;
    }

    /** More words. */
    public void writes(String more) {
      listener.text(more);
    }

    /** A function is wanted. */
    public void wants(ToolRequest request) {
      listener.toolRequested(request);
    }

    /** The answer is over. */
    public void ends(Ending ending) {
      over = true;
      listener.ended(ending);
    }

    /** A whole answer. */
    public void answers(String text) {
      writes(text);
      ends(Ending.COMPLETE);
    }

    /** There is none, or no whole one. */
    public void fails(Kind kind) {
      over = true;
      listener.failed(
          new ConversationFailure(kind, "model_trouble", "The chat model is in trouble."));
    }
  }
}
