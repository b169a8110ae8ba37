package dev.voiceline.tck.chat;

import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model in memory: it keeps its orders and what it was asked. */
class InMemoryFar implements FarModel {
  private final Queue<Plan> plans = new ArrayDeque<>();
  final List<ChatQuestion> asked = new CopyOnWriteArrayList<>();

  /** How an answer ends. */
  enum End {
    WELL,
    CUT,
    NEVER,
    BREAKS,
    REFUSES
  }

  /**
   * An answer.
   *
   * @param thought before the words
   * @param noise before the words, that is no event
   * @param wishes the tool requests; with {@code CUT} the first is half
   */
  record Plan(
      String thought,
      boolean noise,
      List<String> pieces,
      List<Wish> wishes,
      boolean usage,
      End end) {
    static Plan says(List<String> pieces, End end) {
      return new Plan("", false, pieces, List.of(), true, end);
    }
  }

  synchronized Plan next() {
    return Optional.ofNullable(plans.poll())
        .orElseGet(() -> Plan.says(List.of("Very well."), End.WELL));
  }

  private synchronized void plan(Plan plan) {
    plans.add(plan);
  }

  @Override
  public void says(List<String> pieces) {
    plan(Plan.says(pieces, End.WELL));
  }

  @Override
  public void thinksThenSays(String thought, String words) {
    plan(new Plan(thought, false, List.of(words), List.of(), true, End.WELL));
  }

  @Override
  public void asksFor(String words, List<Wish> wishes) {
    List<String> pieces = words.isEmpty() ? List.of() : List.of(words);
    plan(new Plan("", false, pieces, wishes, true, End.WELL));
  }

  @Override
  public void isCutInArguments(Wish wish) {
    plan(new Plan("", false, List.of(), List.of(wish), true, End.CUT));
  }

  @Override
  public void neverBegins() {
    plan(Plan.says(List.of(), End.NEVER));
  }

  @Override
  public void stopsAfter(String words) {
    plan(Plan.says(List.of(words), End.NEVER));
  }

  @Override
  public void breaksAfter(String words) {
    plan(Plan.says(List.of(words), End.BREAKS));
  }

  @Override
  public void refuses() {
    plan(Plan.says(List.of(), End.REFUSES));
  }

  @Override
  public void mumblesThenSays(String words) {
    plan(new Plan("", true, List.of(words), List.of(), true, End.WELL));
  }

  @Override
  public void hidesUsageAndSays(String words) {
    plan(new Plan("", false, List.of(words), List.of(), false, End.WELL));
  }

  @Override
  public int questions() {
    return asked.size();
  }

  @Override
  public boolean isLatestMended() {
    return asked.get(asked.size() - 1).dialogue().stream().noneMatch(ToolAsked.class::isInstance);
  }

  @Override
  public Optional<Boolean> isLatestForgotten() {
    return Optional.of(forgotten());
  }

  boolean forgotten() {
    return true;
  }
}
