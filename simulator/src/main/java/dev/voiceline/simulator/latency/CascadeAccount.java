package dev.voiceline.simulator.latency;

import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.chat.Served;
import dev.voiceline.simulator.deepgram.SocketLog.Frozen;
import dev.voiceline.simulator.elevenlabs.SocketLog.Spoken;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Joins what the phone and the three vendors measured of the same call. All must use the same
 * clock, as they do within one process.
 */
public final class CascadeAccount {
  private final List<Frozen> words;
  private final List<Served> questions;
  private final List<Spoken> speeches;

  private CascadeAccount(List<Frozen> words, List<Served> questions, List<Spoken> speeches) {
    this.words = words;
    this.questions = questions;
    this.speeches = speeches;
  }

  /**
   * The account of a call, answer by answer.
   *
   * @param phone what was measured at the caller's ear
   * @param words that the recognizer told of this call
   * @param questions that the chat model was asked, in other calls too
   * @param speeches that the voice spoke in this call
   */
  public static List<CascadeLatency> of(
      CallFigures phone, List<Frozen> words, List<Served> questions, List<Spoken> speeches) {
    CascadeAccount account = new CascadeAccount(words, questions, speeches);
    return phone.replies().stream().map(account::turn).toList();
  }

  private CascadeLatency turn(Reply reply) {
    Optional<Frozen> last =
        words.stream()
            .filter(each -> each.toldAt() >= reply.callerEndedAt())
            .filter(each -> each.toldAt() <= reply.agentBeganAt())
            .max(Comparator.comparingLong(Frozen::toldAt));
    Optional<Served> question = last.flatMap(each -> question(each, reply));
    Optional<Spoken> speech = question.flatMap(each -> speech(each, reply));
    long toldAt = last.map(Frozen::toldAt).orElse(reply.callerEndedAt());
    long askedAt = Math.max(toldAt, question.map(Served::askedAt).orElse(toldAt));
    long thoughtAt =
        Math.max(askedAt, question.map(each -> each.firstWordAt().orElse(askedAt)).orElse(askedAt));
    long pieceAt = Math.max(thoughtAt, speech.map(Spoken::firstTextAt).orElse(thoughtAt));
    long audioAt =
        Math.max(pieceAt, speech.map(each -> each.firstAudioAt().orElse(pieceAt)).orElse(pieceAt));
    return new CascadeLatency(
        reply.millis(),
        part(last.isPresent(), toldAt - reply.callerEndedAt()),
        part(question.isPresent(), askedAt - toldAt),
        part(question.isPresent(), thoughtAt - askedAt),
        part(speech.isPresent(), pieceAt - thoughtAt),
        part(speech.isPresent(), audioAt - pieceAt),
        part(speech.isPresent(), reply.agentBeganAt() - audioAt),
        question.isPresent() && question.get().askedAt() < toldAt);
  }

  /** The first that knew these words as the caller's latest, and was answered. */
  private Optional<Served> question(Frozen last, Reply reply) {
    return questions.stream()
        .filter(each -> each.askedAt() <= reply.agentBeganAt())
        .filter(each -> each.askedAt() >= reply.callerEndedAt())
        .filter(each -> each.firstWordAt().isPresent())
        .filter(each -> callersLast(each).endsWith(last.text()))
        .min(Comparator.comparingLong(Served::askedAt));
  }

  private Optional<Spoken> speech(Served question, Reply reply) {
    return speeches.stream()
        .filter(each -> each.firstTextAt() >= question.askedAt())
        .filter(each -> each.firstAudioAt().isPresent())
        .filter(each -> each.firstAudioAt().getAsLong() <= reply.agentBeganAt())
        .min(Comparator.comparingLong(Spoken::firstTextAt));
  }

  private static String callersLast(Served question) {
    return Json.at(question.asked().body(), "messages")
        .map(messages -> messages.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .map(message -> message.getAsJsonObject())
        .filter(message -> Json.text(message, "role").orElse("").equals("user"))
        .flatMap(message -> Json.text(message, "content").stream())
        .reduce("", (before, after) -> after);
  }

  private static OptionalLong part(boolean known, long millis) {
    return known ? OptionalLong.of(millis) : OptionalLong.empty();
  }
}
