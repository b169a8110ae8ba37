package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.chat.ToolCalls.Call;
import dev.voiceline.adapters.openai.wire.ArgumentsReader;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One answer, put together from its parts. For use by one thread at a time. */
final class Assembly implements AnswerParts {
  private final ThinkFilter filter = new ThinkFilter();
  private final ToolCalls calls = new ToolCalls();
  private final Consumer<String> words;
  private final StringBuilder leading = new StringBuilder();
  private Optional<Finish> finish = Optional.empty();
  private Optional<Usage> usage = Optional.empty();
  private Optional<JsonObject> error = Optional.empty();
  private boolean done;
  private boolean saidSomething;
  private long characters;

  /** Words are told as they come. */
  Assembly(Consumer<String> words) {
    this.words = words;
  }

  @Override
  public void text(String more) {
    characters += more.length();
    say(filter.add(more));
  }

  @Override
  public void tool(ToolPart part) {
    calls.add(part);
  }

  @Override
  public void finished(Finish why) {
    finish = Optional.of(why);
  }

  @Override
  public void used(Modalities in, Modalities cached, Modalities out) {
    usage = Optional.of(Usage.tokens(Usage.Work.REPLY, "", in, cached, out));
  }

  @Override
  public void failed(JsonObject why) {
    error = Optional.of(why);
  }

  @Override
  public void done() {
    done = true;
  }

  /** Blanks are no beginning: they wait for the first word. */
  private void say(String text) {
    leading.append(text);
    if (saidSomething || !text.isBlank()) {
      saidSomething = true;
      tellLeading();
    }
  }

  private void tellLeading() {
    String text = leading.toString();
    leading.setLength(0);
    if (!text.isEmpty()) {
      words.accept(text);
    }
  }

  /** What was held back as the possible beginning of a marker. */
  void flush() {
    say(filter.end());
  }

  /** Whether there are words or parts of a tool request. */
  boolean hasBegun() {
    return saidSomething || !calls.isEmpty();
  }

  boolean saidSomething() {
    return saidSomething;
  }

  boolean isDone() {
    return done;
  }

  boolean isFinished() {
    return done || finish.isPresent();
  }

  /** Whether it ended at the bound of tokens. */
  boolean isCutByLength() {
    return finish.filter(Finish.LENGTH::equals).isPresent();
  }

  Optional<JsonObject> error() {
    return error;
  }

  /** As the server told it. */
  Optional<Usage> usage() {
    return usage;
  }

  /** Characters written so far, reasoning in the text included. */
  long characters() {
    return characters + calls.length();
  }

  /**
   * The tool requests whose arguments came whole.
   *
   * @param taken ids that the dialogue has already; each request gets one of its own
   */
  List<ToolRequest> requests(ArgumentsReader reader, Set<String> taken, Supplier<String> ids) {
    if (finish.filter(Finish.FILTER::equals).isPresent()) {
      return List.of();
    }
    Set<String> known = new HashSet<>(taken);
    List<ToolRequest> requests = new ArrayList<>();
    for (Call call : calls.all()) {
      if (!isCut(call)) {
        String id = !call.id().isEmpty() && known.add(call.id()) ? call.id() : ids.get();
        requests.add(
            new ToolRequest(
                new ToolCallId(id), call.name(), reader.read(call.name(), call.arguments())));
      }
    }
    return List.copyOf(requests);
  }

  /** How it ended. Tool requests count for more than the reason that the server gives. */
  Ending ending() {
    Finish why = finish.orElse(Finish.STOP);
    if (why == Finish.FILTER) {
      return Ending.WITHHELD;
    }
    if (!calls.all().isEmpty()) {
      return calls.all().stream().anyMatch(this::isCut) ? Ending.CUT_OFF : Ending.COMPLETE;
    }
    if (why == Finish.LENGTH) {
      return Ending.CUT_OFF;
    }
    return saidSomething ? Ending.COMPLETE : Ending.EMPTY;
  }

  /** At the bound of tokens, arguments that never began are missing too. */
  private boolean isCut(Call call) {
    return call.isOpen() || (isCutByLength() && call.isBlank());
  }
}
