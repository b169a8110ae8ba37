package dev.voiceline.tck.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A correct voice without a vendor, for one thread. What may go wrong is a method of its own. */
class InMemoryVoice implements Synthesis {
  final InMemorySpeaker far = new InMemorySpeaker(this);
  final Map<SpeechId, Pieces> speeches = new LinkedHashMap<>();
  final Set<SpeechId> over = new HashSet<>();
  SynthesisListener listener = new RecordedSynthesis(InMemorySpeaker.FORMAT);
  private boolean open;
  private boolean closed;

  /** What waits of a speech, and how far its audio came. */
  static final class Pieces {
    final List<String> waiting = new ArrayList<>();
    int given;
    int characters;
    int millis;
    boolean ended;
    boolean finishing;
  }

  Synthesis open(SynthesisListener told) {
    listener = told;
    return this;
  }

  @Override
  public void speak(SpeechId speech, String piece) {
    if (closed || over.contains(speech)) {
      return;
    }
    if (!isNothing(piece) && isKept(speech)) {
      speeches.computeIfAbsent(speech, fresh -> new Pieces()).waiting.add(piece);
    }
    advance();
  }

  @Override
  public void end(SpeechId speech) {
    if (!closed && !over.contains(speech)) {
      speeches.computeIfAbsent(speech, fresh -> new Pieces()).ended = true;
      advance();
    }
  }

  @Override
  public void cancel(SpeechId speech) {
    if (!closed) {
      speeches.remove(speech);
      over.add(speech);
      far.drop(speech);
      advance();
    }
  }

  @Override
  public void close() {
    finish();
  }

  @Override
  public String toString() {
    return "InMemoryVoice";
  }

  boolean isNothing(String piece) {
    return piece.isBlank();
  }

  /** Whether a piece that comes now is worth keeping. */
  boolean isKept(SpeechId speech) {
    return true;
  }

  /** Whose text may be sent now. */
  List<SpeechId> speakable() {
    return speeches.keySet().stream().limit(1).toList();
  }

  boolean isOpen() {
    return open;
  }

  boolean isClosed() {
    return closed;
  }

  void advance() {
    for (SpeechId speech : speakable()) {
      Pieces pieces = speeches.get(speech);
      if (open && !closed && pieces != null) {
        send(speech, pieces);
      }
    }
  }

  private void send(SpeechId speech, Pieces pieces) {
    List<String> next = List.copyOf(pieces.waiting);
    pieces.waiting.clear();
    for (String piece : next) {
      pieces.given++;
      say(speech, pieces, piece);
    }
    if (pieces.ended && !pieces.finishing) {
      pieces.finishing = true;
      if (pieces.given == 0) {
        onEmpty(speech);
      } else {
        far.finish(speech);
      }
    }
  }

  void say(SpeechId speech, Pieces pieces, String piece) {
    far.say(speech, piece);
  }

  void onEmpty(SpeechId speech) {
    onFinished(speech);
  }

  void onAccepted() {
    open = true;
    listener.ready();
    advance();
  }

  void onAudio(SpeechId speech, byte[] audio) {
    Pieces pieces = speeches.get(speech);
    if (pieces != null && !closed) {
      listener.audio(speech, audio);
      pieces.characters += audio.length / InMemorySpeaker.CHARACTER;
      pieces.millis += InMemorySpeaker.FORMAT.millis(audio.length);
      onPlace(speech, pieces.characters, pieces.millis);
    }
  }

  void onPlace(SpeechId speech, int characters, int millis) {
    listener.aligned(speech, characters, millis);
  }

  void onFinished(SpeechId speech) {
    if (speeches.remove(speech) != null && !closed) {
      over.add(speech);
      listener.spoken(speech);
      advance();
    }
  }

  void onComplaint() {
    listener.failed(new ConversationFailure(Kind.HARMLESS, "odd", "Something is odd."));
  }

  void onRefused() {
    fail(new ConversationFailure(Kind.FATAL, "refused", "The key is wrong."));
  }

  void onLost() {
    fail(new ConversationFailure(Kind.RETRYABLE, "lost", "The line broke."));
  }

  void onGarbage() {}

  /** Time to show that we are there. */
  void onQuiet() {
    far.alive();
  }

  boolean asksToKeepNothing() {
    return true;
  }

  void fail(ConversationFailure failure) {
    if (!closed) {
      tellUnspoken(failure);
      listener.failed(failure);
      finish();
    }
  }

  void tellUnspoken(ConversationFailure failure) {
    List<SpeechId> left = List.copyOf(speeches.keySet());
    speeches.clear();
    left.forEach(speech -> listener.unspoken(speech, failure));
  }

  void finish() {
    if (!closed) {
      closed = true;
      listener.closed();
    }
  }
}
