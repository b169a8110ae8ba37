package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.scripted.MuLaw;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Listening.Patience;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/** An ear in virtual time: the test is the caller's phone and the recognizer. */
final class EarScene implements EarListener {
  static final TranscriptionTraits NOVA =
      new TranscriptionTraits(
          AudioFormat.PCMU_8K, false, false, true, true, Duration.ofMillis(350));
  static final TranscriptionTraits FLUX =
      new TranscriptionTraits(AudioFormat.PCMU_8K, true, true, false, true, Duration.ofMillis(350));
  static final Listening LISTENING =
      new Listening(List.of(Language.ENGLISH), List.of(), Patience.USUAL);

  final VirtualTime time = new VirtualTime();
  final List<Side> sides = new ArrayList<>();

  /** What was told, with a line for each; utterances by the number of their turn. */
  final List<String> told = new ArrayList<>();

  final CallerEar ear;
  private final TranscriptionTraits traits;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean running;
  private long heardMs;

  EarScene(TranscriptionTraits traits) {
    this(traits, EndpointingPolicy.standard());
  }

  EarScene(TranscriptionTraits traits, EndpointingPolicy policy) {
    this(traits, policy, true);
  }

  /** One whose recognizer may not be ready yet. */
  EarScene(TranscriptionTraits traits, EndpointingPolicy policy, boolean ready) {
    this.traits = traits;
    Executor serial = this::run;
    this.ear = new EndpointedEars(new Fake(), policy, time, time).open(LISTENING, serial, this);
    if (ready) {
      side().tells.ready();
      told.clear();
    }
  }

  private void run(Runnable task) {
    tasks.add(task);
    if (running) {
      return;
    }
    running = true;
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
    running = false;
  }

  /** The latest transcription. */
  Side side() {
    return sides.get(sides.size() - 1);
  }

  /** Where the caller's audio is. */
  long at() {
    return heardMs;
  }

  EarScene speaks(long ms) {
    return sounds(ms, 3_000);
  }

  EarScene isQuiet(long ms) {
    return sounds(ms, 10);
  }

  /** So many milliseconds of a square wave of that height. */
  EarScene sounds(long ms, int height) {
    for (long done = 0; done < ms; done += 20) {
      time.advanceMillis(20);
      hear(height);
    }
    return this;
  }

  private void hear(int height) {
    byte[] frame = new byte[160];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = coded(i % 16 < 8 ? height : -height);
    }
    heardMs += 20;
    ear.hear(frame);
  }

  /** Late audio comes at once: so many milliseconds of silence, and then of speech. */
  EarScene comesLate(long quietMs, long speechMs) {
    for (long done = 0; done < speechMs + quietMs; done += 20) {
      hear(done < quietMs ? 10 : 3_000);
    }
    return this;
  }

  static byte coded(int sample) {
    return MuLaw.encode(sample);
  }

  /** What was told since this was asked last. */
  List<String> news() {
    List<String> all = List.copyOf(told);
    told.clear();
    return all;
  }

  @Override
  public void ready() {
    told.add("ready");
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    told.add("started " + number(utterance));
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    told.add("saying " + number(utterance) + " " + soFar);
  }

  @Override
  public void likelyOver(UtteranceId utterance, String words) {
    told.add("likely over " + number(utterance) + " " + words);
  }

  @Override
  public void goesOn(UtteranceId utterance) {
    told.add("goes on " + number(utterance));
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    told.add("stopped " + number(utterance) + " " + spoken.toMillis());
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    told.add(("said " + number(utterance) + " " + text).strip());
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    told.add("unclear " + number(utterance));
  }

  @Override
  public void used(Usage usage) {
    told.add("used");
  }

  @Override
  public void failed(ConversationFailure failure) {
    told.add("failed " + failure.kind());
  }

  @Override
  public void closed() {
    told.add("closed");
  }

  private static String number(UtteranceId utterance) {
    String id = utterance.value();
    return id.substring(id.lastIndexOf('-') + 1);
  }

  private final class Fake implements SpeechToText {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public TranscriptionTraits traits() {
      return traits;
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener listener) {
      Side side = new Side(listening, listener, heardMs);
      sides.add(side);
      return side;
    }
  }

  /** One transcription, whose times count from its own beginning. */
  final class Side implements Transcription {
    final TranscriptionListener tells;
    final List<Patience> expected = new ArrayList<>();
    final long begin;
    int flushes;
    int closes;
    long heard;

    Side(Listening listening, TranscriptionListener tells, long begin) {
      expected.add(listening.patience());
      this.tells = tells;
      this.begin = begin;
    }

    /** Words that end where the audio is, less so many milliseconds. */
    Words words(String text, long agoMs) {
      long to = Math.max(0, at() - begin - agoMs);
      long from = Math.max(0, to - 200L * text.split(" ", -1).length);
      return new Words(text, 0.9, Duration.ofMillis(from), Duration.ofMillis(to));
    }

    void interim(String text, long agoMs) {
      tells.interim(words(text, agoMs));
    }

    void frozen(String text, long agoMs) {
      tells.frozen(words(text, agoMs));
    }

    /** A turn of a recognizer that ends turns. */
    void turnOver(String text, long agoMs) {
      frozen(text, agoMs);
      tells.turnOver(words(text, agoMs));
    }

    void drops() {
      tells.failed(new ConversationFailure(Kind.RETRYABLE, "dropped", "It dropped."));
      tells.closed();
    }

    @Override
    public void hear(byte[] audio) {
      heard += audio.length;
    }

    @Override
    public void flush() {
      flushes++;
    }

    @Override
    public void expect(Listening listening) {
      expected.add(listening.patience());
    }

    @Override
    public void close() {
      closes++;
      tells.closed();
    }
  }
}
