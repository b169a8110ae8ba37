package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.tck.cascade.PlayedMind.Asked;
import dev.voiceline.tck.conversation.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has arrived at the parts of a cascade. What it remembers shows in what it asks its model:
 * when no reply is under way, it is asked for one that is withdrawn at once.
 */
final class PartsReceived implements Received {
  /** How long a word of an item is, with the blank after it. */
  static final int WORD_CHARACTERS = 4;

  /** How long it takes to say it. */
  static final int WORD_MS = 20;

  private final PlayedParts played;
  private final List<Asked> probes = new ArrayList<>();
  private final Map<String, String> wordsOfItems = new HashMap<>();
  private final Map<String, String> wordsOfUtterances = new HashMap<>();
  private final Set<String> unspoken = new HashSet<>();
  private Optional<Conversation> conversation = Optional.empty();
  private List<Exchange> last = List.of();
  private int scripts;

  PartsReceived(PlayedParts played) {
    this.played = played;
  }

  void askedBy(Conversation asking) {
    conversation = Optional.of(asking);
  }

  /** The agent says so many words of an item, each of them so long; gives the words. */
  String wordsFor(String item, int words) {
    String sign = Character.toString('a' + wordsOfItems.size());
    wordsOfItems.put(item, sign);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(sign).append(i == words - 1 ? "oo." : "oo ");
    }
    return text.toString();
  }

  void stopped(String utterance) {
    unspoken.add(utterance);
    wordsOfUtterances.put(utterance, "words of " + utterance);
  }

  void understood(String utterance, String words) {
    unspoken.remove(utterance);
    wordsOfUtterances.put(utterance, words);
  }

  /** The questions that the kit knows of. */
  List<Asked> asked() {
    List<Asked> real = new ArrayList<>(played.mind().asked());
    real.removeAll(probes);
    return real;
  }

  @Override
  public byte[] audio() {
    return played.ears().audio();
  }

  @Override
  public int repliesAsked() {
    return asked().size() + scripts;
  }

  /** How many sentences to the letter were spoken. */
  int scripts() {
    return scripts;
  }

  /** A sentence to the letter is spoken, of which no model knows. */
  void scriptBegan() {
    scripts++;
  }

  @Override
  public int repliesStopped() {
    return (int) asked().stream().filter(Asked::isCanceled).count();
  }

  @Override
  public List<Answer> toolAnswers() {
    return remembered().stream()
        .filter(Exchange.ToolRan.class::isInstance)
        .map(Exchange.ToolRan.class::cast)
        .map(
            ran ->
                new Answer(
                    ran.request().id().value().replaceFirst("^t:", ""), textOf(ran.result())))
        .toList();
  }

  @Override
  public OptionalInt rememberedMs(String item) {
    String sign = wordsOfItems.getOrDefault(item, "?");
    int words = 0;
    for (Exchange line : remembered()) {
      if (line instanceof Exchange.AgentSaid said && said.heard().startsWith(sign)) {
        words += said.heard().split(" ").length;
      }
    }
    return words == 0 ? OptionalInt.empty() : OptionalInt.of(words * WORD_MS);
  }

  /** What it has not been told yet of an utterance it is told now. */
  @Override
  public boolean remembersUtterance(String utterance) {
    for (String each : List.copyOf(unspoken)) {
      unspoken.remove(each);
      played.ears().said(each, "words of " + each);
    }
    String words = wordsOfUtterances.getOrDefault(utterance, "");
    return !words.isBlank() && dialogue().stream().anyMatch(line -> line.contains(words));
  }

  @Override
  public List<String> dialogue() {
    return remembered().stream().map(PartsReceived::textOf).toList();
  }

  @Override
  public String instructions() {
    return asked().isEmpty() ? "" : lastAsked().question().instructions();
  }

  @Override
  public Set<String> tools() {
    return asked().isEmpty()
        ? Set.of()
        : lastAsked().question().tools().stream()
            .map(ToolSpec::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> refused() {
    long open = asked().stream().filter(Asked::isOpen).count();
    return open > 1 ? List.of("a reply while one runs") : List.of();
  }

  private Asked lastAsked() {
    return asked().get(asked().size() - 1);
  }

  private List<Exchange> remembered() {
    if (asked().stream().anyMatch(Asked::isOpen)) {
      last = lastAsked().question().dialogue();
    } else {
      conversation.ifPresent(this::probe);
    }
    return last;
  }

  private void probe(Conversation asking) {
    int before = played.mind().asked().size();
    asking.reply(Guidance.natural());
    if (played.mind().asked().size() > before) {
      probes.add(played.mind().last());
      last = played.mind().last().question().dialogue();
    }
    asking.interrupted(new Interruption(Optional.empty(), List.of()));
  }

  private static String textOf(Exchange line) {
    if (line instanceof Exchange.CallerSaid said) {
      return said.text();
    }
    if (line instanceof Exchange.AgentSaid said) {
      return said.heard();
    }
    return line instanceof Exchange.ToolRan ran ? textOf(ran.result()) : "";
  }

  private static String textOf(ToolResult result) {
    return result instanceof ToolResult.Success success ? success.values().toString() : "";
  }
}
