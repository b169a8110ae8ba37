package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.fidelity.Lexicon;
import dev.voiceline.core.fidelity.Lexicons;
import dev.voiceline.core.fidelity.Spoken;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.core.turn.TurnEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Listens to what the agent says while it is being written, and has it corrected at once where it
 * is wrong. From the mailbox only.
 */
final class FidelityDesk {
  private static final int REMEMBERED = 64;

  private final CallScope scope;
  private final Transcript transcript;
  private final Consumer<TurnEvent> floor;
  private final KnownTruth truth = new KnownTruth();
  private final Corrections corrections;
  private final Map<ItemId, Optional<Utterance>> items = new LinkedHashMap<>();
  private Optional<Script> asked = Optional.empty();
  private Optional<Utterance> current = Optional.empty();
  private Optional<String> right = Optional.empty();
  private Optional<Addition> addition = Optional.empty();

  FidelityDesk(CallScope scope, Transcript transcript, Consumer<TurnEvent> floor) {
    this.scope = scope;
    this.transcript = transcript;
    this.floor = floor;
    this.corrections = new Corrections(scope.ports.person().isPresent());
    truth.broughtUp(scope.ports.agent().instructions(), lexicon());
  }

  /** A reply is asked for, in these words or in the agent's own. */
  void asked(Optional<Script> script) {
    asked = script;
    script.ifPresent(it -> truth.told(it.text(), lexicon()));
    right = script.flatMap(this::benefits).map(corrections::fact).or(() -> right);
  }

  /** What was asked for has not begun, and will not. */
  void withdrawn() {
    asked = Optional.empty();
  }

  /** What a tool gave may be said. */
  void gave(ToolResult result) {
    if (result instanceof ToolResult.Success success) {
      success.values().values().forEach(it -> truth.told(String.valueOf(it), lexicon()));
    }
  }

  void callerSaid(String text) {
    truth.callerSaid(text, lexicon());
  }

  void typed() {
    truth.typed();
  }

  void replyStarted(ReplyId reply) {
    current = Optional.of(new Utterance(reply, asked));
    asked = Optional.empty();
  }

  /** More of an item; of one that was cut nothing is heard any more. */
  void wrote(ItemId item, String more) {
    items.putIfAbsent(item, current);
    forget();
    items
        .get(item)
        .filter(utterance -> !utterance.isWrong())
        .ifPresent(
            utterance -> {
              utterance.add(item, more);
              utterance.news().ifPresent(sure -> check(utterance, sure, false));
            });
  }

  void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    boolean told = outcome == ReplyOutcome.COMPLETED || outcome == ReplyOutcome.INCOMPLETE;
    current
        .filter(utterance -> utterance.reply.equals(reply) && !utterance.isComplete())
        .ifPresent(
            utterance -> {
              utterance.complete();
              if (told && !utterance.isWrong()) {
                check(utterance, utterance.text(), true);
              }
            });
  }

  /** What was cut short is judged by what was heard of it. */
  void settled(SpokenItem item) {
    Optional<Utterance> of = items.getOrDefault(item.item(), Optional.empty());
    items.put(item.item(), Optional.empty());
    of.ifPresent(utterance -> add(item, utterance));
    of.filter(utterance -> !utterance.isWrong())
        .filter(utterance -> item.cutShort() || !utterance.isComplete())
        .ifPresent(utterance -> check(utterance, item.heardText(), false));
  }

  /**
   * The conversation is gone in the middle of a sentence that counts: the next one says it whole.
   *
   * @param heard whether some of it was heard, so that it is not said again anyhow
   */
  void lost(boolean heard) {
    asked = Optional.empty();
    current
        .filter(utterance -> heard && !utterance.isComplete() && !utterance.isWrong())
        .ifPresent(this::sayWhole);
    current = Optional.empty();
  }

  private void sayWhole(Utterance utterance) {
    utterance.complete();
    boolean lacks = !truth.check(utterance.script, utterance.text(), true, lexicon()).isEmpty();
    utterance
        .script
        .filter(script -> lacks && benefits(script).isPresent())
        .ifPresent(script -> floor.accept(new TurnEvent.SayAsked(new Cue.Given(script), false)));
  }

  private void check(Utterance utterance, String text, boolean whole) {
    Set<Finding> findings = truth.check(utterance.script, text, whole, lexicon());
    Optional<Finding> serious = findings.stream().filter(FidelityDesk::serious).findFirst();
    serious.ifPresentOrElse(
        worst -> correct(utterance, worst), () -> findings.forEach(slight -> tell(slight, false)));
  }

  private void correct(Utterance utterance, Finding finding) {
    utterance.erred();
    Optional<String> sentence = utterance.script.flatMap(this::benefits).or(() -> right);
    Optional<Corrections.Correction> next = corrections.next(finding, sentence, scope.phrases());
    tell(finding, next.filter(Corrections.Correction::mends).isPresent());
    utterance.upTo(stands(utterance)).forEach(transcript::misspoken);
    if (finding.omission()) {
      next.map(Corrections.Correction::cue).ifPresent(cue -> addLater(utterance, cue));
    } else {
      next.ifPresent(it -> floor.accept(new TurnEvent.SayInstead(it.cue(), utterance.reply)));
    }
  }

  private void addLater(Utterance utterance, Cue cue) {
    boolean heard = items.values().stream().noneMatch(Optional.of(utterance)::equals);
    if (heard) {
      floor.accept(new TurnEvent.SayAsked(cue, false));
    } else {
      addition = Optional.of(new Addition(utterance, cue));
    }
  }

  /**
   * What was left out is added once the rest was heard, so that no more than one sentence lies on
   * the line. A caller who cut it off is offered it again anyhow.
   */
  private void add(SpokenItem heard, Utterance utterance) {
    Optional<Cue> due = addition.filter(it -> it.utterance.equals(utterance)).map(Addition::cue);
    if (due.isPresent()) {
      addition = Optional.empty();
      due.filter(any -> !heard.cutShort())
          .ifPresent(cue -> floor.accept(new TurnEvent.SayAsked(cue, false)));
    }
  }

  /** What is to be added to an utterance. */
  private record Addition(Utterance utterance, Cue cue) {}

  /** How much of the text stands: its sentences before the first that is wrong. */
  private int stands(Utterance utterance) {
    String text = utterance.text();
    int stands = 0;
    for (int end : Spoken.ends(text)) {
      if (wrong(utterance, text.substring(0, end))) {
        return stands;
      }
      stands = end;
    }
    return wrong(utterance, text) ? stands : text.length();
  }

  private boolean wrong(Utterance utterance, String begun) {
    return truth.check(utterance.script, begun, false, lexicon()).stream()
        .anyMatch(FidelityDesk::serious);
  }

  private Optional<String> benefits(Script script) {
    return Optional.of(script.text()).filter(text -> KnownTruth.benefits(text, lexicon()));
  }

  private void tell(Finding finding, boolean corrected) {
    scope.tell(new CallNews.Misspoken(finding, finding.severity(), corrected));
  }

  private static boolean serious(Finding finding) {
    return finding.severity() == Finding.Severity.SERIOUS;
  }

  private Lexicon lexicon() {
    return Lexicons.of(scope.phrases());
  }

  private void forget() {
    if (items.size() > REMEMBERED) {
      items.remove(items.keySet().iterator().next());
    }
  }
}
