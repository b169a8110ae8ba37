package dev.voiceline.simulator.elevenlabs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What happened on one socket. Texts may hold health data. Safe for use by any thread. */
public final class SocketLog {
  private final String voice;
  private final Map<String, String> query;
  private final List<String> received = new ArrayList<>();
  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  private final List<String> refusals = new ArrayList<>();
  private int mostContexts;
  private OptionalInt closeCode = OptionalInt.empty();

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
