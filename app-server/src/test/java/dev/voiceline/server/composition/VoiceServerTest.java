package dev.voiceline.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoiceServerTest {
  @Test
  void twoServersInOneProcessDoNotKnowEachOther() {
    try (TestServer one = TestServer.withAccount();
        TestServer two = TestServer.withAccount()) {
      one.dial().start("CA1", one.ticketFor("CA1")).next("media");

      assertThat(one.server().httpPort()).isNotEqualTo(two.server().httpPort());
      assertThat(one.server().calls().live()).hasSize(1);
      assertThat(two.server().calls().live()).isEmpty();
    }
  }

  @Test
  void aTicketOfTheSameAccountIsGoodOnAnotherNode() {
    try (TestServer one = TestServer.withAccount();
        TestServer two = TestServer.withAccount()) {
      String token = one.ticketFor("CA1");
      two.ticketFor("CA1");

      assertThat(two.dial().start("CA1", token).next("media").has("streamSid")).isTrue();
    }
  }

  @Test
  void closingEndsCallsAndLeavesNothingBehind() {
    Set<Thread> before = threads();
    TestServer server = TestServer.withAccount();
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");
    int port = server.server().httpPort();

    server.close();

    assertThat(phone.closeCode()).isPositive();
    assertThat(server.lines()).anyMatch(line -> line.contains("Call CA1 ended"));
    TestServer.await(() -> leftOver(before).isEmpty());
    try (TestServer again =
        TestServer.withAccount(Map.of("VOICELINE_HTTP_PORT", String.valueOf(port)))) {
      assertThat(again.get("/voice/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBusyPortIsNamedWithItsSettingAndNothingIsLeftRunning() throws IOException {
    Set<Thread> before = threads();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());

      assertThatThrownBy(() -> start(Map.of("VOICELINE_HTTP_PORT", port)))
          .isInstanceOf(PortUnavailable.class)
          .hasMessage(
              "Port %s is in use: stop the program that uses it, or set VOICELINE_HTTP_PORT to another port.",
              port);
      assertThatThrownBy(
              () -> start(Map.of("VOICELINE_HTTP_PORT", "0", "VOICELINE_MEDIA_PORT", port)))
          .isInstanceOf(PortUnavailable.class)
          .hasMessageContaining("VOICELINE_MEDIA_PORT");
    }
    TestServer.await(() -> leftOver(before).isEmpty());
  }

  @Test
  void aDrainWaitsForTheLastCall() {
    try (TestServer server = TestServer.withAccount()) {
      TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
      phone.next("media");

      assertThat(server.server().drain(Duration.ofMillis(1))).isFalse();
      server.server().calls().hangUp(new CallId("CA1"));
      assertThat(server.server().drain(Duration.ofSeconds(20))).isTrue();
    }
  }

  @Test
  void callsThatAreEndedFindTheServerUpWhenTheCarrierAsksWhatComesNext() {
    try (TestServer server = TestServer.withAccount()) {
      TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
      phone.next("media");

      CompletableFuture<Boolean> ended =
          CompletableFuture.supplyAsync(() -> server.server().endCalls(Duration.ofSeconds(60)));
      assertThat(phone.closeCode()).isPositive();
      TestServer.await(() -> server.server().calls().live().isEmpty());
      assertThat(ended).isNotDone();

      Map<String, String> question =
          TestServer.with(TestServer.call("CA1"), "CallStatus", "in-progress");
      assertThat(server.postSigned("/voice/after-stream", question).body()).contains("<Hangup/>");
      assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }
  }

  @Test
  void aQuestionThatNeverComesIsNotWaitedForLong() {
    try (TestServer server = TestServer.withAccount()) {
      server.dial().start("CA1", server.ticketFor("CA1")).next("media");

      assertThat(server.server().endCalls(Duration.ofMillis(200))).isFalse();
    }
  }

  private static void start(Map<String, String> settings) {
    VoiceServer.with(ServerSettings.of(settings)).lines(line -> {}).start().close();
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }

  /** Threads of the server have its name; the test's own clients have others. */
  private static Set<String> leftOver(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.startsWith("voiceline") || name.startsWith("Scheduler"))
        .collect(Collectors.toSet());
  }
}
