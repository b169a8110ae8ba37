package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.core.scripted.ToneEar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Understands tones, and cuts what they say into words with times. */
final class ToneTranscript {
  private static final int FRAME_MS = 20;

  private final ToneEar ear = new ToneEar();
  private final List<HeardCharacter> pending = new ArrayList<>();
  private final Predicate<String> understood;
  private long lastCharacterEnd;

  /** Words that are not understood are heard as nothing. */
  ToneTranscript(Predicate<String> understood) {
    this.understood = understood;
  }

  /** A word in ms of the socket's audio. */
  record Word(String text, long fromMs, long toMs) {}

  /** Listens on; whether characters came. */
  boolean hear(byte[] audio) {
    List<HeardCharacter> more = ear.hear(audio);
    for (HeardCharacter each : more) {
      if (!(pending.isEmpty() && each.value() == ' ')) {
        pending.add(each);
      }
      lastCharacterEnd = each.endMs();
    }
    ear.forget();
    return !more.isEmpty();
  }

  long heardMs() {
    return ear.frames() * FRAME_MS;
  }

  /** How long nothing was said. */
  long quietMs() {
    return heardMs() - lastCharacterEnd;
  }

  boolean isBlank() {
    return pending.isEmpty();
  }

  long pendingSinceMs() {
    return pending.isEmpty() ? heardMs() : pending.get(0).startMs();
  }

  List<Word> words() {
    return words(pending);
  }

  /** Takes all words. */
  List<Word> take() {
    List<Word> words = words(pending);
    pending.clear();
    return words;
  }

  /** Takes the words that are surely whole. */
  List<Word> takeWhole() {
    int end = pending.size();
    while (end > 0 && pending.get(end - 1).value() != ' ') {
      end--;
    }
    List<HeardCharacter> whole = pending.subList(0, end);
    List<Word> words = words(whole);
    whole.clear();
    return words;
  }

  static String text(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  static JsonArray json(List<Word> words, boolean times) {
    JsonArray array = new JsonArray();
    for (Word each : words) {
      JsonObject word = new JsonObject();
      word.addProperty("word", each.text());
      word.addProperty("confidence", 0.9);
      if (times) {
        word.addProperty("start", each.fromMs() / 1_000.0);
        word.addProperty("end", each.toMs() / 1_000.0);
      }
      array.add(word);
    }
    return array;
  }

  private List<Word> words(List<HeardCharacter> characters) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    long from = 0;
    long to = 0;
    for (HeardCharacter each : characters) {
      if (each.value() == ' ') {
        add(word, from, to, words);
        continue;
      }
      from = word.isEmpty() ? each.startMs() : from;
      to = each.endMs();
      word.append(each.value());
    }
    add(word, from, to, words);
    return words;
  }

  private void add(StringBuilder word, long from, long to, List<Word> words) {
    if (!word.isEmpty() && understood.test(word.toString())) {
      words.add(new Word(word.toString(), from, to));
    }
    word.setLength(0);
  }
}
