package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.Breaches;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a listener was told. It notices by itself what it must never be told. */
public final class RecordedAnswer implements ChatListener {
  private final Breaches breaches = new Breaches();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<ToolRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Usage> usages = new CopyOnWriteArrayList<>();
  private final AtomicInteger told = new AtomicInteger();
  private volatile Optional<Ending> ending = Optional.empty();
  private volatile Optional<ConversationFailure> failure = Optional.empty();

  @Override
  public void text(String more) {
    note("text", () -> texts.add(more));
  }

  @Override
  public void toolRequested(ToolRequest request) {
    note(
        "toolRequested",
        () -> {
          boolean twice = requests.stream().anyMatch(each -> each.id().equals(request.id()));
          breaches.addIf(twice, "LLM-02", "an id was used twice");
          requests.add(request);
        });
  }

  @Override
  public void used(Usage usage) {
    note("used", () -> usages.add(usage));
  }

  @Override
  public void ended(Ending how) {
    note("ended", () -> ending = Optional.of(how));
  }

  @Override
  public void failed(ConversationFailure why) {
    note("failed", () -> failure = Optional.of(why));
  }

  private void note(String what, Runnable body) {
    breaches.watch(
        what,
        () -> {
          breaches.addIf(isOver(), "LLM-03", what + " was told after the end");
          told.incrementAndGet();
          body.run();
        });
  }

  /** The words so far. */
  public String words() {
    return String.join("", texts);
  }

  /** The tool requests so far. */
  public List<ToolRequest> requests() {
    return List.copyOf(requests);
  }

  /** What it cost so far. */
  public List<Usage> usages() {
    return List.copyOf(usages);
  }

  /** How it ended, if it did. */
  public Optional<Ending> ending() {
    return ending;
  }

  /** How it failed, if it did. */
  public Optional<ConversationFailure> failure() {
    return failure;
  }

  /** Whether it ended or failed. */
  public boolean isOver() {
    return ending.isPresent() || failure.isPresent();
  }

  /** How many things were told. */
  public int told() {
    return told.get();
  }

  /** What must never be told. */
  public Breaches breaches() {
    return breaches;
  }
}
