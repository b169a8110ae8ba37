package dev.voiceline.tck.control;

import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A network with one call, one person and one stranger. Its steps happen on the calling thread. */
final class InMemoryNetwork implements NetworkEnd, NetworkFacts {
  static final PhoneNumber PERSON = PhoneNumber.of("+12065550111");
  static final PhoneNumber STRANGER = PhoneNumber.of("+12065550122");

  /** What a network can answer. */
  enum Kind {
    OK,
    REFUSED,
    TOO_MANY,
    BROKEN,
    NONSENSE,
    OVER,
    OPTED_OUT,
    UNREACHABLE
  }

  /** An answer, with the name of what was made or the network's own words. */
  record Answer(Kind kind, String words) {}

  /** Who is told what happens on the network. */
  interface Watcher {
    void personAnswered();

    void personDecided(boolean accepted);

    void personGone();

    void callerGone();
  }

  private final Map<Order, Trouble> troubles = new EnumMap<>(Order.class);
  private final Map<Order, Integer> asked = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private final StringBuilder keys = new StringBuilder();
  private Optional<Watcher> watcher = Optional.empty();
  private Kind textsToStranger = Kind.OK;
  private CallerIs caller = CallerIs.WITH_AGENT;
  private PersonIs person = PersonIs.NOT_CALLED;
  private RecordingIs recording = RecordingIs.NONE;
  private String summary = "";
  private String heard = "";
  private int newLines;
  private int recordings;

  synchronized void watchedBy(Watcher who) {
    watcher = Optional.of(who);
  }

  /** A request reaches the network; a stage that never ends is a network that is silent. */
  synchronized CompletionStage<Answer> ask(Order order, String content, Supplier<Answer> effect) {
    asked.merge(order, 1, Integer::sum);
    Optional<Trouble> trouble = Optional.ofNullable(troubles.get(order));
    if (trouble.isEmpty()) {
      return CompletableFuture.completedFuture(effect.get());
    }
    return switch (trouble.get()) {
      case REFUSES -> answer(Kind.REFUSED, "No, not " + content);
      case TOO_MANY -> answer(Kind.TOO_MANY, "Not now, not " + content);
      case FAILS_AFTERWARDS -> {
        Answer made = effect.get();
        yield answer(Kind.BROKEN, "Sorry, after " + made.kind());
      }
      case STALLS -> new CompletableFuture<>();
      case GARBLES -> answer(Kind.NONSENSE, "<html>" + content);
    };
  }

  synchronized Answer end() {
    if (caller == CallerIs.GONE) {
      return over();
    }
    caller = CallerIs.GONE;
    return ok("");
  }

  synchronized Answer move(CallerIs where) {
    if (caller == CallerIs.GONE) {
      return over();
    }
    newLines += where == CallerIs.WITH_AGENT ? 1 : 0;
    caller = where;
    return ok("");
  }

  /** The person's phone rings; with a summary for whom it is read out. */
  synchronized Answer ring(String text) {
    person = PersonIs.RINGING;
    summary = text;
    return ok("call-2");
  }

  synchronized void endPerson() {
    person = PersonIs.GONE;
  }

  synchronized void bridge() {
    caller = CallerIs.WITH_PERSON;
    person = PersonIs.WITH_CALLER;
  }

  synchronized Answer press(KeyTones tones) {
    if (caller == CallerIs.GONE) {
      return over();
    }
    keys.append(tones.keys());
    newLines++;
    return ok("");
  }

  synchronized Answer record(RecordingOrder order) {
    if (caller == CallerIs.GONE) {
      return over();
    }
    recordings += order == RecordingOrder.START ? 1 : 0;
    recording =
        switch (order) {
          case START, RESUME -> RecordingIs.RUNNING;
          case PAUSE -> RecordingIs.PAUSED;
          case STOP -> RecordingIs.STOPPED;
        };
    return ok("recording-" + recordings);
  }

  synchronized Answer text(TextMessage message) {
    if (textsToStranger != Kind.OK) {
      return new Answer(textsToStranger, "Not to " + message.to().reveal(Purpose.TELEPHONY));
    }
    texts.add(new Text(message.to(), message.body()));
    return ok("text-" + texts.size());
  }

  synchronized Answer place(OutgoingCall call) {
    placed.add(new Placed(call.to(), call.ringFor(), call.longest()));
    return ok("placed-" + placed.size());
  }

  static Answer ok(String name) {
    return new Answer(Kind.OK, name);
  }

  private static Answer over() {
    return new Answer(Kind.OVER, "No such call");
  }

  private static CompletableFuture<Answer> answer(Kind kind, String words) {
    return CompletableFuture.completedFuture(new Answer(kind, words));
  }

  @Override
  public synchronized void meets(Order order, Trouble trouble) {
    troubles.put(order, trouble);
  }

  @Override
  public synchronized void callerHangsUp() {
    caller = CallerIs.GONE;
    watcher.ifPresent(Watcher::callerGone);
  }

  @Override
  public synchronized void personAnswers() {
    person = PersonIs.DECIDING;
    heard = summary;
    watcher.ifPresent(Watcher::personAnswered);
  }

  @Override
  public synchronized void personAccepts() {
    watcher.ifPresent(told -> told.personDecided(true));
  }

  @Override
  public synchronized void personDeclines() {
    person = PersonIs.GONE;
    watcher.ifPresent(told -> told.personDecided(false));
  }

  @Override
  public synchronized void personHangsUp() {
    person = PersonIs.GONE;
    watcher.ifPresent(Watcher::personGone);
  }

  @Override
  public void nobodyAnswers() {
    personHangsUp();
  }

  @Override
  public synchronized void strangerOptsOut() {
    textsToStranger = Kind.OPTED_OUT;
  }

  @Override
  public synchronized void strangerHasLandline() {
    textsToStranger = Kind.UNREACHABLE;
  }

  @Override
  public synchronized CallerIs caller() {
    return caller;
  }

  @Override
  public synchronized PersonIs person() {
    return person;
  }

  @Override
  public synchronized String summaryHeard() {
    return heard;
  }

  @Override
  public synchronized int newLines() {
    return newLines;
  }

  @Override
  public synchronized String keysHeard() {
    return keys.toString();
  }

  @Override
  public synchronized int recordings() {
    return recordings;
  }

  @Override
  public synchronized RecordingIs recording() {
    return recording;
  }

  @Override
  public synchronized List<Text> texts() {
    return List.copyOf(texts);
  }

  @Override
  public synchronized List<Placed> placed() {
    return List.copyOf(placed);
  }

  @Override
  public synchronized int asked(Order order) {
    return asked.getOrDefault(order, 0);
  }
}
