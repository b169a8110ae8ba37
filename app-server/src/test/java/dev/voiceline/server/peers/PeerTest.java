package dev.voiceline.server.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://node-1.example.test",
        "https://node-1.example.test:8443",
        "https://node",
        "http://127.0.0.1:5002",
        "http://localhost"
      })
  void anOriginIsTaken(String origin) {
    assertThat(Peer.parse(origin)).contains(new Peer(origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "node-1.example.test",
        "//node-1.example.test",
        "http://node-1.example.test",
        "http://127.0.0.1.example.test",
        "http://127.0.0.2",
        "http://localhost.example.test",
        "https://node-1.example.test/",
        "https://node-1.example.test/voice",
        "https://node-1.example.test?",
        "https://node-1.example.test#",
        "https://me@node-1.example.test",
        "https://me:secret@node-1.example.test",
        "http://127.0.0.1@node-1.example.test",
        "https://node-1.example.test:",
        "https://node-1.example.test:65536",
        "https://node-1.example.test:123456",
        "https://node-1..example.test",
        "https://-node.example.test",
        "https://node_1.example.test",
        "https://node 1.example.test",
        "https://node-1.example.test\n",
        "https://[::1]",
        "https://",
        "ftp://node-1.example.test",
        "file:///etc/hosts",
        "HTTPS://NODE-1.EXAMPLE.TEST"
      })
  void anythingElseIsNot(String text) {
    assertThat(Peer.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peer(text))
        .withMessage("not the origin of a server");
  }

  @Test
  void whatIsTooLongIsNot() {
    assertThat(Peer.parse("https://" + "a.".repeat(200) + "test")).isEmpty();
  }

  @Test
  void aHostIsAskedInCipherUnlessItIsThisMachine() {
    assertThat(Peer.ofHost("Node-1.example.test:8443").origin())
        .isEqualTo("https://node-1.example.test:8443");
    assertThat(Peer.ofHost("127.0.0.1:5002").origin()).isEqualTo("http://127.0.0.1:5002");
    assertThat(Peer.ofHost("localhost").origin()).isEqualTo("http://localhost");
    assertThat(Peer.ofHost("localhost.example.test").origin())
        .isEqualTo("https://localhost.example.test");
  }

  @Test
  void pathAndQueryStayAsTheyAre() {
    assertThat(Peer.ofHost("node-1.example.test").at("/a%20b?c=%2B1&d=e+f"))
        .hasToString("https://node-1.example.test/a%20b?c=%2B1&d=e+f");
  }
}
