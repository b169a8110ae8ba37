package dev.voiceline.core.cascade;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model in the hands of a test. */
final class FakeMind implements ChatModel {
  final List<Asked> asked = new ArrayList<>();

  @Override
  public String name() {
    return "mind";
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    Asked next = new Asked(question, listener);
    asked.add(next);
    return next;
  }

  Asked last() {
    return asked.get(asked.size() - 1);
  }

  /** How many answers are still wanted and not over. */
  long open() {
    return asked.stream().filter(it -> !it.canceled && !it.over).count();
  }

  /** One question, and who waits for its answer. */
  static final class Asked implements ChatModel.Answering {
    final ChatQuestion question;
    final ChatListener listener;
    boolean canceled;
    boolean over;

    Asked(ChatQuestion question, ChatListener listener) {
      this.question = question;
      this.listener = listener;
    }

    @Override
    public void cancel() {
      canceled = true;
    }

    @Override
    public Optional<Usage> untold() {
      return Optional.of(
          Usage.tokens(
                  Usage.Work.REPLY,
                  "m",
                  new Modalities(10, 0, 0),
                  Modalities.NONE,
                  new Modalities(2, 0, 0))
              .guessed());
    }

    void writes(String text) {
      listener.text(text);
    }

    void ends() {
      ends(ChatListener.Ending.COMPLETE);
    }

    void ends(ChatListener.Ending ending) {
      over = true;
      listener.ended(ending);
    }

    void fails(ConversationFailure failure) {
      over = true;
      listener.failed(failure);
    }

    void answers(String text) {
      writes(text);
      ends();
    }
  }
}
