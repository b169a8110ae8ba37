package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.CallLanguages;
import dev.voiceline.server.carrier.CurrentStreams;
import dev.voiceline.server.carrier.EndedCalls;
import dev.voiceline.server.carrier.FreshStream;
import dev.voiceline.server.carrier.FrontDesk;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Twilio asks what comes next while the server that hands the call on waits for its recording. */
class SlowTapeTest {
  private static final CallId CALL = new CallId("CA1");
  private static final Addresses ADDRESSES = Addresses.ofDomain("a.example");

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final CompletableFuture<RecordingFacts> disk = new CompletableFuture<>();
  private final Node here = new Node("node-here");
  private final Node there = new Node("node-there");

  @Test
  void whoAsksWithinTheSecondOfAHandOverIsToldToAskAgain() {
    here.calls.ring(
        AnnouncedCall.incoming(
            CALL, PhoneNumber.of("+12065550123"), PhoneNumber.of("+14155550100")));
    here.calls.connect(CALL, new SilentLine());
    var held = database.acquire(CALL, here.name, LeaseKeeper.TTL);
    var unused = here.calls.drain();
    CompletionStage<Void> over = here.calls.handOver(CALL);
    time.advanceMillis(500);
    assertThat(over.toCompletableFuture()).as("the recording is not durable").isNotDone();
    assertThat(here.calls.live()).isEmpty();

    for (Node asked : List.of(here, there)) {
      assertThat(asked.afterStream())
          .as("%s", asked.name)
          .contains("<Pause length=\"1\"/>", "/voice/after-stream/1#")
          .doesNotContain("<Hangup/>")
          .doesNotContain("<Stream");
    }
    assertThat(there.calls.live()).isEmpty();

    time.advanceMillis(500);
    assertThat(over.toCompletableFuture()).isDone();
    assertThat(database.read(CALL).toCompletableFuture().join().entries())
        .extracting(entry -> entry.kind())
        .containsSubsequence("call.fault", "call.handed_on");
    assertThat(held).isNotNull();
  }

  /** A server on the database, without its sockets. */
  private final class Node {
    private final NodeId name;
    private final Calls calls;
    private final Reception reception;
    private final StrayCalls strays;

    Node(String name) {
      this.name = new NodeId(name);
      ServerLog log = new ServerLog(line -> {}, time);
      JournalKeeper journal = new JournalKeeper(database, this.name, time, new NoTrouble());
      calls =
          Calls.with(new ScriptedConversations("Hello", time), new DemoDirectory())
              .observer(journal)
              .recording(new RecordingPolicy(RecordingPolicy.Mode.FROM_ANSWER, false))
              .recordedOnto((call, id, format, at) -> new SlowTape())
              .time(time, time)
              .open();
      NextVerbs next = new NextVerbs(time);
      CallLanguages languages = new CallLanguages(DefaultAgent.get(), time);
      ServerSettings settings = ServerSettings.of(Map.of());
      reception =
          new Reception(
              calls,
              next,
              new EndedCalls(time),
              new FreshStream(
                  new StreamTokens(new byte[] {1}, time, Duration.ofMinutes(1)),
                  ADDRESSES,
                  languages),
              new CurrentStreams(time),
              new FrontDesk(settings.front(), ADDRESSES, time),
              Optional.empty(),
              webhook -> {},
              languages,
              log);
      KeypadDesk keys = calls.keypad(ServiceMenu.common());
      Takeover takeover =
          new Takeover(
              database,
              database,
              this.name,
              new LeftCalls(calls, keys, settings.front().agents(), journal, log));
      strays =
          new StrayCalls(
              calls,
              next,
              takeover,
              new Burial(database, database, this.name, journal::keeps, calls::bill, log),
              reception,
              new KeypadLine(keys, next, ADDRESSES),
              time,
              time,
              log);
    }

    String afterStream() {
      VoiceWebhook webhook =
          VoiceWebhook.parse(
                  Map.of("CallSid", List.of(CALL.value()), "CallStatus", List.of("in-progress")))
              .orElseThrow();
      return strays.afterStream(webhook, 0, reception::afterStream);
    }
  }

  /** Is durable when the disk says so. */
  private final class SlowTape implements RecordingTape {
    @Override
    public void append(byte[] caller, byte[] agent) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public CompletionStage<RecordingFacts> close() {
      return disk;
    }
  }

  /** A caller who says nothing. */
  private static final class SilentLine implements MediaLink {
    @Override
    public AudioFormat format() {
      return AudioFormat.PCMU_8K;
    }

    @Override
    public void start(MediaListener listener) {}

    @Override
    public void send(byte[] audio) {}

    @Override
    public void mark(String name) {}

    @Override
    public void clear() {}

    @Override
    public void close() {}
  }
}
