package dev.voiceline.server.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prints the lines of one call in the order in which they began. What somebody says is known only
 * when it was said; until then, later lines wait. Safe for use by any thread.
 */
final class DialogueView {
  private final Screen screen;
  private final String tag;
  private final List<Line> waiting = new ArrayList<>();
  private boolean agentSpeaks;
  private boolean callerSpeaks;

  DialogueView(Screen screen, String tag) {
    this.screen = screen;
    this.tag = tag;
  }

  synchronized void agentSpeaks() {
    agentSpeaks = true;
  }

  synchronized void callerSpeaks(boolean speaks) {
    callerSpeaks = speaks;
    printUnlessSpeaking();
  }

  /** Nothing more is being heard. */
  synchronized void agentStopped() {
    agentSpeaks = false;
    printUnlessSpeaking();
  }

  /** What was heard, after it ended. */
  synchronized void agentSaid(long atMs, String text) {
    agentSpeaks = false;
    add(new Line(atMs, Speaker.AGENT, text));
  }

  /** What was said, after it ended. */
  synchronized void callerSaid(long atMs, String text) {
    callerSpeaks = false;
    add(new Line(atMs, Speaker.CALLER, text));
  }

  synchronized void serverDid(long atMs, String text) {
    add(new Line(atMs, Speaker.SERVER, text));
  }

  /** Nothing follows. */
  synchronized void close() {
    print();
  }

  private void add(Line line) {
    waiting.add(line);
    printUnlessSpeaking();
  }

  private void printUnlessSpeaking() {
    if (!agentSpeaks && !callerSpeaks) {
      print();
    }
  }

  private void print() {
    waiting.sort(Comparator.comparingLong(Line::atMs));
    waiting.forEach(line -> screen.line(tag, line));
    waiting.clear();
  }
}
