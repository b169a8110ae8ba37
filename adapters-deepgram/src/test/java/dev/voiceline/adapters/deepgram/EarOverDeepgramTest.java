package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.CallerEar;
import dev.voiceline.core.endpointing.EarListener;
import dev.voiceline.core.endpointing.EndpointedEars;
import dev.voiceline.core.endpointing.EndpointingPolicy;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.deepgram.ServiceSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's ear over both recognizers, through real sockets and in real time. */
class EarOverDeepgramTest implements EarListener {
  private static final Duration FRAME = Duration.ofMillis(20);
  private static final byte[] QUIET = new byte[160];

  static {
    Arrays.fill(QUIET, (byte) 0xFF);
  }

  private final DeepgramServer server = new DeepgramServer(ServiceSettings.standard());
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final ExecutorService serial = Executors.newSingleThreadExecutor();
  private final Queue<byte[]> speech = new ConcurrentLinkedQueue<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  @AfterEach
  void close() throws InterruptedException {
    over = true;
    sockets.close();
    server.close();
    serial.shutdown();
    assertThat(serial.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    time.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nova-3-medical", "flux-general-en"})
  void aTurnIsToldFromItsFirstSoundToItsWords(String model) {
    ListenSettings settings =
        ListenSettings.of("key").with(DeepgramAccount.of("key").at(server.uri())).withModel(model);
    EndpointedEars ears =
        new EndpointedEars(
            new Deepgram(settings, sockets, time, time), EndpointingPolicy.standard(), time, time);
    Listening listening =
        new Listening(List.of(Language.ENGLISH), List.of(), Listening.Patience.USUAL);
    CallerEar ear = ears.open(listening, serial, this);
    rings(ear);
    heard("ready");
    says("Is my MRI covered?");
    heard("said Is my MRI covered?");
    says("Thank you.");
    heard("said Thank you.");
    ear.close();
    heard("closed");
    assertThat(told)
        .filteredOn(line -> !line.startsWith("saying") && !line.startsWith("used"))
        .containsSubsequence(
            "ready",
            "started",
            "stopped",
            "said Is my MRI covered?",
            "started",
            "stopped",
            "said Thank you.",
            "closed");
    assertThat(told).filteredOn("started"::equals).hasSize(2);
  }

  private void says(String words) {
    byte[] all = ToneVoice.speak(words);
    for (int at = 0; at < all.length; at += QUIET.length) {
      speech.add(Arrays.copyOfRange(all, at, at + QUIET.length));
    }
  }

  /** A phone sends a frame every 20 ms, whether anybody speaks or not. */
  private void rings(CallerEar ear) {
    if (!over) {
      byte[] frame = speech.poll();
      ear.hear(frame == null ? QUIET : frame);
      time.after(FRAME, () -> rings(ear));
    }
  }

  private void heard(String what) {
    new Await(Duration.ofSeconds(20)).until(what, () -> told.contains(what));
  }

  @Override
  public void ready() {
    told.add("ready");
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    told.add("started");
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    told.add("saying " + soFar);
  }

  @Override
  public void likelyOver(UtteranceId utterance, String words) {
    told.add("likely over " + words);
  }

  @Override
  public void goesOn(UtteranceId utterance) {
    told.add("goes on");
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    told.add("stopped");
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    told.add("said " + text);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    told.add("unclear");
  }

  @Override
  public void used(Usage usage) {
    told.add("used");
  }

  @Override
  public void failed(ConversationFailure failure) {
    told.add("failed " + failure.code());
  }

  @Override
  public void closed() {
    told.add("closed");
  }
}
