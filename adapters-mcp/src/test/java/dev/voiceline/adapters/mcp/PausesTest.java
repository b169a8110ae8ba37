package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import org.junit.jupiter.api.Test;

/** When a server is tried again, and when it is asked whether it still stands. */
class PausesTest {
  private final VirtualTime time = new VirtualTime();

  private void settled() {
    Rig.AWAIT.until("the next alarm is set", () -> time.pending() == 1);
  }

  @Test
  void pausesGrowToAMinute() {
    try (HttpMcpServer server = HttpMcpServer.start();
        Rig rig = Rig.of(HttpMcpServer.address(server.port(), "wrong"), time)) {
      settled();
      for (int pause : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
        int asked = server.headers.size();
        time.advanceMillis(pause * 1_000L - 1);
        assertThat(time.pending()).isEqualTo(1);
        assertThat(server.headers).hasSize(asked);
        time.advanceMillis(1);
        settled();
        assertThat(server.headers).hasSizeGreaterThan(asked);
      }
      assertThat(rig.told.warnings).hasSize(1);
    }
  }

  @Test
  void aServerThatGoesWhileNobodyUsesItIsMissedAndFoundAgain() {
    HttpMcpServer server = HttpMcpServer.start();
    int port = server.port();
    server.has(ServerTools.readOnly("hours"), request -> ServerTools.text("x"));
    try (Rig rig = Rig.of(server.address(), time).offering("sched_hours")) {
      settled();
      time.advanceMillis(30_000);
      settled();
      assertThat(rig.names()).containsExactly("sched_hours");

      server.close();
      time.advanceMillis(30_000);
      rig.offering();
      settled();
      assertThat(rig.told.warnings).hasSize(1);

      server =
          HttpMcpServer.startAt(port)
              .has(ServerTools.readOnly("hours"), request -> ServerTools.text("x"));
      time.advanceMillis(1_000);
      rig.offering("sched_hours");
    } finally {
      server.close();
    }
  }

  @Test
  void noAlarmIsLeftWhenItIsClosed() {
    try (HttpMcpServer server = HttpMcpServer.start()) {
      server.has(ServerTools.readOnly("hours"), request -> ServerTools.text("x"));
      Rig rig = Rig.of(server.address(), time).offering("sched_hours");
      settled();
      rig.close();
      assertThat(time.pending()).isZero();
    }
  }
}
