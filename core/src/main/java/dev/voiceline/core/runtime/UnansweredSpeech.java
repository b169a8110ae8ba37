package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.SpokenItem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the caller said of which only the conversation knows: its words have not been told, and
 * nothing that the agent did answers it. It would be lost with the conversation, so its audio is
 * kept for the next one. Used from the mailbox only.
 */
final class UnansweredSpeech {
  /** An answer of which less was made is begun anew. */
  private static final int ANSWER_MS = 1_000;

  private final Consumer<Boolean> kept;
  private final Set<UtteranceId> unknown = new LinkedHashSet<>();
  private final Map<ItemId, Set<UtteranceId>> answers = new HashMap<>();
  private Optional<UtteranceId> sounding = Optional.empty();
  private boolean carried;

  /** Tells whether the caller's audio must be kept. */
  UnansweredSpeech(Consumer<Boolean> kept) {
    this.kept = kept;
  }

  void began(UtteranceId utterance) {
    unknown.add(utterance);
    sounding = Optional.of(utterance);
    carried = false;
    tell();
  }

  void stopped(UtteranceId utterance) {
    sounding = sounding.filter(other -> !other.equals(utterance));
  }

  /** Its words are known, or it had none. */
  void settled(UtteranceId utterance) {
    unknown.remove(utterance);
    stopped(utterance);
    tell();
  }

  /** What was said before the agent began is what it answers. */
  void agentBegan(ItemId item) {
    answers.put(item, before());
  }

  /** The item is not heard any further. */
  void agentHeard(SpokenItem item) {
    Set<UtteranceId> answered = Optional.ofNullable(answers.remove(item.item())).orElse(Set.of());
    if (!item.heardText().isBlank()) {
      unknown.removeAll(answered);
      tell();
    }
  }

  /** The agent has understood enough to ask for a tool. */
  void acted() {
    unknown.retainAll(sounding.stream().toList());
    tell();
  }

  /**
   * The conversation is gone.
   *
   * @param beingHeard what the caller still hears of the agent
   * @return whether the next one has to hear what the caller said
   */
  boolean lost(List<SpokenItem> beingHeard) {
    for (SpokenItem item : beingHeard) {
      if (item.generatedMs() >= ANSWER_MS) {
        unknown.removeAll(answers.getOrDefault(item.item(), Set.of()));
      }
    }
    carried |= !unknown.isEmpty();
    unknown.clear();
    answers.clear();
    sounding = Optional.empty();
    tell();
    return carried;
  }

  /** Whether the caller said something that the conversation has to be played. */
  boolean isCarried() {
    return carried;
  }

  /** The next conversation has heard nothing in it. */
  void cameToNothing() {
    carried = false;
    tell();
  }

  private Set<UtteranceId> before() {
    Set<UtteranceId> said = new LinkedHashSet<>(unknown);
    sounding.ifPresent(said::remove);
    return said;
  }

  private void tell() {
    kept.accept(carried || !unknown.isEmpty());
  }
}
