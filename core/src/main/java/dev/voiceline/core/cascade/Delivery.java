package dev.voiceline.core.cascade;

import dev.voiceline.core.cascade.dialogue.SpokenLine;
import dev.voiceline.core.cascade.voice.Speech;
import dev.voiceline.core.cascade.voice.SpeechListener;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.synthesis.SpeechId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Speaks what one reply says, item by item: the words of a piece are told before its audio. A voice
 * that breaks off is given the broken piece, and what follows it, once more.
 */
final class Delivery {
  private final Stage stage;
  private final Gate gate;
  private final ReplyId reply;
  private final Progress progress;
  private final List<Item> items = new ArrayList<>();
  private Optional<Item> current = Optional.empty();
  private boolean begun;
  private boolean repeated;

  /** Who is told how far it is. */
  interface Progress {
    /** The first audio is there. */
    void audible();

    /** An item has been told to its end. */
    void spoken();

    /** The voice does not speak the rest. */
    void brokeOff(ConversationFailure failure);
  }

  Delivery(Stage stage, Gate gate, ReplyId reply, Progress progress) {
    this.stage = stage;
    this.gate = gate;
    this.reply = reply;
    this.progress = progress;
  }

  /** Speaks a piece; what is blank is not worth a breath. */
  void say(String piece) {
    if (piece.isBlank()) {
      return;
    }
    Item item = current.orElseGet(this::newItem);
    current = Optional.of(item);
    item.say(piece);
  }

  /** The item is whole. */
  void endItem() {
    current.ifPresent(Item::end);
    current = Optional.empty();
  }

  /** Whether nothing is left to be spoken. */
  boolean isComplete() {
    return current.isEmpty() && items.stream().allMatch(item -> item.over);
  }

  boolean isAudible() {
    return items.stream().anyMatch(item -> item.line.isAudible());
  }

  /** Nothing more is spoken, and what was not begun to be heard is forgotten. */
  void abandon() {
    for (Item item : items) {
      stage.voice().cancel(item.speech);
      item.over = true;
      item.line.breaksOff();
      if (!item.line.isAudible()) {
        stage.thread().forget(item.id);
      }
    }
    current = Optional.empty();
  }

  private Item newItem() {
    Item item = new Item(stage.names().item(), stage.newLine());
    items.add(item);
    gate.pass(() -> stage.thread().agentSays(reply, item.id, item.line));
    return item;
  }

  private final class Item implements SpeechListener {
    private final ItemId id;
    private final SpokenLine line;
    private final Speech speech;
    private final List<String> pieces = new ArrayList<>();
    private boolean ended;
    private boolean over;

    Item(ItemId id, SpokenLine line) {
      this.id = id;
      this.line = line;
      this.speech = stage.voice().speech(new SpeechId(id.value()), this);
    }

    void say(String piece) {
      pieces.add(piece);
      line.add(piece);
      gate.pass(() -> stage.listener().text(id, piece));
      if (stage.policy().eager().speaks() && !begun) {
        stage.voice().speak(speech, piece);
      } else {
        gate.pass(() -> stage.voice().speak(speech, piece));
      }
      begun = true;
    }

    void end() {
      ended = true;
      gate.pass(() -> stage.voice().end(speech));
    }

    @Override
    public void audio(byte[] audio) {
      boolean first = !isAudible();
      line.audio(audio.length);
      gate.pass(
          () -> {
            stage.listener().audio(id, audio);
            if (first) {
              progress.audible();
            }
          });
    }

    @Override
    public void aligned(int characters, int millis) {
      line.aligned(characters, millis);
      gate.pass(() -> stage.listener().aligned(id, characters, millis));
    }

    @Override
    public void spoken() {
      line.spoken();
      complete();
      gate.pass(progress::spoken);
    }

    @Override
    public void brokeOff(ConversationFailure failure) {
      tellSpoken();
      if (repeated || !line.isAudible()) {
        line.breaksOff();
        progress.brokeOff(failure);
        return;
      }
      repeated = true;
      List<String> rest = rest();
      complete();
      Item next = newItem();
      current = current.map(item -> item == this ? next : item);
      rest.forEach(next::say);
      if (ended) {
        next.end();
      }
    }

    /** The pieces from the broken one on; they belong to the item no more. */
    private List<String> rest() {
      int spoken = line.spokenCharacters();
      int start = 0;
      for (int i = 0; i < pieces.size(); i++) {
        int end = start + pieces.get(i).length();
        if (end > spoken || i == pieces.size() - 1) {
          line.cutAt(start);
          return List.copyOf(pieces.subList(i, pieces.size()));
        }
        start = end;
      }
      return List.of();
    }

    /** The caller may have heard so much, though the model is told to say some of it again. */
    private void tellSpoken() {
      if (line.isAudible()) {
        int characters = line.spokenCharacters();
        gate.pass(() -> stage.listener().brokeOff(id, characters));
      }
    }

    private void complete() {
      over = true;
      gate.pass(() -> stage.listener().itemGenerated(id));
    }
  }
}
