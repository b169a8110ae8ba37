package dev.voiceline.simulator.elevenlabs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What happened on one socket. Texts may hold health data. Safe for use by any thread. */
public final class SocketLog {
  private final String voice;
  private final Map<String, String> query;
  private final List<String> received = new ArrayList<>();
  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  private final List<String> refusals = new ArrayList<>();
  private int mostContexts;
  private final Map<String, Spoken> spoken = new LinkedHashMap<>();
  private OptionalInt closeCode = OptionalInt.empty();

  /**
   * What was spoken in a context.
   *
   * @param text that was to be; may hold health data
   * @param firstTextAt ms of the service's clock
   * @param firstAudioAt likewise; empty when there was none
   * @param audioMs how much was sent
   */
  public record Spoken(String text, long firstTextAt, OptionalLong firstAudioAt, long audioMs) {
    @Override
    public String toString() {
      return "Spoken[" + text.length() + " characters, " + audioMs + " ms]";
    }
  }

  SocketLog(String voice, Map<String, String> query) {
    this.voice = voice;
    this.query = Map.copyOf(query);
  }

  /** The voice that was asked for. */
  public String voice() {
    return voice;
  }

  /** The parameters of the address. */
  public Map<String, String> query() {
    return query;
  }

  /** Everything that came, as JSON, in order. */
  public synchronized List<String> received() {
    return List.copyOf(received);
  }

  /** What was to be spoken, by context, in the order of the contexts; those without text too. */
  public synchronized Map<String, String> texts() {
    Map<String, String> copy = new LinkedHashMap<>();
    texts.forEach((context, text) -> copy.put(context, text.toString()));
    return copy;
  }

  /** What was spoken, context by context, in the order of their first words. */
  public synchronized List<Spoken> spoken() {
    return List.copyOf(spoken.values());
  }

  /** The words of the errors that were sent. */
  public synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** The most contexts that were alive at once. */
  public synchronized int mostContexts() {
    return mostContexts;
  }

  /** With which code it was closed; 1006 for a loss. */
  public synchronized OptionalInt closeCode() {
    return closeCode;
  }

  synchronized void received(String message) {
    received.add(message);
  }

  synchronized void said(String context, String text, long now) {
    Spoken before = spoken.getOrDefault(context, new Spoken("", now, OptionalLong.empty(), 0));
    spoken.put(
        context,
        new Spoken(
            before.text() + text, before.firstTextAt(), before.firstAudioAt(), before.audioMs()));
  }

  synchronized void audio(String context, int millis, long now) {
    spoken.computeIfPresent(
        context,
        (same, before) ->
            new Spoken(
                before.text(),
                before.firstTextAt(),
                before.firstAudioAt().isPresent() ? before.firstAudioAt() : OptionalLong.of(now),
                before.audioMs() + millis));
  }

  synchronized void text(String context, String text) {
    texts.computeIfAbsent(context, fresh -> new StringBuilder()).append(text);
  }

  synchronized void refused(String word) {
    refusals.add(word);
  }

  synchronized void contexts(int alive) {
    mostContexts = Math.max(mostContexts, alive);
  }

  synchronized void closed(int code) {
    closeCode = OptionalInt.of(code);
  }
}
