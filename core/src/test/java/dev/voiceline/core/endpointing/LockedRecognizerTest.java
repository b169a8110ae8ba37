package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import dev.voiceline.core.transcription.Words;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** A recognizer that opens, hears and tells under one lock of its own. */
class LockedRecognizerTest {
  private static final Words HELLO = new Words("hello", 0.9, Duration.ZERO, Duration.ofMillis(200));

  private final VirtualTime time = new VirtualTime();
  private final SerialTasks tasks = new SerialTasks(fault -> {});
  private final Locked recognizer = new Locked();

  private CallerEar open() {
    return new EndpointedEars(recognizer, EndpointingPolicy.standard(), time, time)
        .open(EarScene.LISTENING, tasks, new EarScene(EarScene.NOVA));
  }

  @Test
  void hearsWhileItTells() throws InterruptedException {
    CallerEar ear = open();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch taken = new CountDownLatch(1);
    recognizer.lock.lock();
    try {
      begin(
          () -> {
            ear.hear(new byte[160]);
            taken.countDown();
          });
      awaitOneMore();
      begin(
          () -> {
            recognizer.listener.orElseThrow().interim(HELLO);
            told.countDown();
          });
      assertThat(told.await(5, TimeUnit.SECONDS)).as("the words are told").isTrue();
    } finally {
      recognizer.lock.unlock();
    }
    assertThat(taken.await(5, TimeUnit.SECONDS)).as("the audio is taken").isTrue();
    assertThat(recognizer.heard.size()).isEqualTo(160);
  }

  @Test
  void whatIsSaidWhileItOpensIsHeardInOrder() throws InterruptedException {
    byte[] first = {1, 2};
    byte[] second = {3};
    CountDownLatch opened = new CountDownLatch(1);
    CallerEar[] ear = new CallerEar[1];
    recognizer.opening =
        () -> {
          ear[0].hear(first);
          ear[0].hear(second);
        };
    tasks.execute(
        () -> {
          ear[0] = open();
          tasks.execute(opened::countDown);
        });
    assertThat(opened.await(5, TimeUnit.SECONDS)).isTrue();
    ear[0].hear(new byte[] {4});
    assertThat(recognizer.heard.toByteArray()).containsExactly(1, 2, 3, 4);
  }

  private void awaitOneMore() {
    while (!recognizer.lock.hasQueuedThreads()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void begin(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private static final class Locked implements SpeechToText, Transcription {
    final ReentrantLock lock = new ReentrantLock();
    final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    Runnable opening = () -> {};
    volatile Optional<TranscriptionListener> listener = Optional.empty();

    @Override
    public String name() {
      return "locked";
    }

    @Override
    public TranscriptionTraits traits() {
      return EarScene.NOVA;
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener tells) {
      listener = Optional.of(tells);
      opening.run();
      return this;
    }

    @Override
    public void hear(byte[] audio) {
      lock.lock();
      try {
        heard.writeBytes(audio);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void expect(Listening listening) {}

    @Override
    public void close() {}
  }
}
