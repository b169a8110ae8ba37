package dev.voiceline.server.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.rig.TestPeer;
import dev.voiceline.server.rig.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one server to another, over sockets. */
class HandingOnTest {
  private static final String ADDRESS = "/voice/transfer/name1/decision?at=x&y=%2B1+2";
  private static final String FORM = "Digits=1&From=%2B14155550123";
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final VirtualTime time = new VirtualTime();
  private final HandingOn handing = new HandingOn(time);

  @AfterEach
  void close() {
    handing.close();
  }

  private static Webhook posted() {
    return new Webhook(
        "POST",
        ADDRESS,
        Map.of("content-type", "application/x-www-form-urlencoded", "x-twilio-signature", "sig="),
        FORM.getBytes(StandardCharsets.UTF_8));
  }

  private HandedOn handOn(TestPeer peer) {
    return handing.to(new Peer(peer.origin()), posted(), WITHIN);
  }

  private static TestPeer answering(int status, String body) {
    return TestPeer.answering(new TestPeer.Answer(status, "text/xml; charset=utf-8", body));
  }

  private static String why(HandedOn outcome) {
    assertThat(outcome).isInstanceOf(HandedOn.Unanswered.class);
    return ((HandedOn.Unanswered) outcome).why();
  }

  @Test
  void theOtherServerGetsItToTheLetterAndItsAnswerIsTheAnswer() {
    try (TestPeer peer = answering(200, "<Response><Dial/></Response>")) {
      HandedOn.Answered answered = (HandedOn.Answered) handOn(peer);
      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.contentType()).contains("text/xml; charset=utf-8");
      assertThat(new String(answered.body(), StandardCharsets.UTF_8))
          .isEqualTo("<Response><Dial/></Response>");
      assertThat(peer.requests()).hasSize(1);
      TestPeer.Request asked = peer.requests().get(0);
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.pathAndQuery()).isEqualTo(ADDRESS);
      assertThat(asked.body()).isEqualTo(FORM);
      assertThat(asked.headers().getFirst("X-Twilio-Signature")).isEqualTo("sig=");
      assertThat(asked.headers().getFirst("Content-Type"))
          .isEqualTo("application/x-www-form-urlencoded");
      assertThat(asked.headers().getFirst(HandingOn.MARK)).isEqualTo("1");
    }
    assertThat(time.pending()).as("alarms").isZero();
  }

  @Test
  void aRequestWithoutABodyStaysOne() {
    try (TestPeer peer = answering(204, "")) {
      Webhook asked = new Webhook("GET", ADDRESS, Map.of(), new byte[0]);
      HandedOn.Answered answered =
          (HandedOn.Answered) handing.to(new Peer(peer.origin()), asked, WITHIN);
      assertThat(answered.status()).isEqualTo(204);
      assertThat(answered.body()).isEmpty();
      assertThat(peer.requests().get(0).method()).isEqualTo("GET");
      assertThat(peer.requests().get(0).body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 403, 404, 500, 502})
  void whatAnotherThanTheServerSaysIsNoAnswer(int status) {
    try (TestPeer peer = answering(status, "sorry")) {
      assertThat(why(handOn(peer))).isEqualTo("it answers with " + status);
      assertThat(peer.requests()).hasSize(1);
    }
  }

  @Test
  void aPageThatStandsInTheServersPlaceIsNoAnswer() {
    TestPeer.Answer page = new TestPeer.Answer(200, "text/html", "Welcome", false);
    try (TestPeer peer = TestPeer.answering(page)) {
      assertThat(why(handOn(peer))).isEqualTo("something else answers in its place");
    }
  }

  @Test
  void moreThanTheCarrierTakesIsNoAnswer() {
    try (TestPeer peer = answering(200, "x".repeat(HandingOn.LARGEST_ANSWER + 1))) {
      assertThat(why(handOn(peer))).isEqualTo("it gives no whole answer");
      assertThat(peer.requests()).hasSize(1);
    }
    try (TestPeer peer = answering(200, "x".repeat(HandingOn.LARGEST_ANSWER))) {
      assertThat(handOn(peer)).isInstanceOf(HandedOn.Answered.class);
    }
  }

  @Test
  void aDeadServerIsNotWaitedFor() {
    TestPeer dead = answering(200, "");
    dead.close();
    assertThat(why(handOn(dead))).isEqualTo("it cannot be reached");
    assertThat(time.pending()).as("alarms").isZero();
  }

  @Test
  void aConnectionThatBreaksIsTriedOnceMore() throws Exception {
    try (BreakingPeer peer = new BreakingPeer(1)) {
      assertThat(handing.to(peer.peer(), posted(), WITHIN)).isInstanceOf(HandedOn.Answered.class);
      assertThat(peer.connections()).isEqualTo(2);
    }
    try (BreakingPeer peer = new BreakingPeer(2)) {
      assertThat(why(handing.to(peer.peer(), posted(), WITHIN)))
          .isEqualTo("it gives no whole answer");
      assertThat(peer.connections()).isEqualTo(2);
    }
  }

  @Test
  void aSlowServerIsGivenUpAfterTheBoundAndNotBefore() {
    try (TestPeer slow = TestPeer.stalling()) {
      CompletableFuture<HandedOn> outcome = CompletableFuture.supplyAsync(() -> handOn(slow));
      TestServer.await(() -> slow.requests().size() == 1);
      time.advance(WITHIN.minusMillis(1));
      assertThat(outcome).isNotDone();
      time.advanceMillis(1);
      assertThat(why(outcome.join())).isEqualTo("it does not answer in time");
    }
  }

  @Test
  void onlySoManyWaitAtOnceAndTheirPlacesAreGivenBack() {
    List<TestPeer> stuck =
        IntStream.range(0, HandingOn.AT_ONCE / HandingOn.AT_ONE)
            .mapToObj(any -> TestPeer.stalling())
            .toList();
    try (TestPeer quick = answering(200, "")) {
      ExecutorService threads = Executors.newCachedThreadPool();
      CompletableFuture<?>[] waiting =
          IntStream.range(0, HandingOn.AT_ONCE)
              .mapToObj(each -> stuck.get(each / HandingOn.AT_ONE))
              .map(slow -> CompletableFuture.runAsync(() -> handOn(slow), threads))
              .toArray(CompletableFuture<?>[]::new);
      for (TestPeer slow : stuck) {
        TestServer.await(() -> slow.requests().size() == HandingOn.AT_ONE);
      }
      assertThat(why(handOn(stuck.get(0)))).isEqualTo("too many wait for it already");
      assertThat(why(handOn(quick))).isEqualTo("too many wait for other servers already");
      time.advance(WITHIN);
      CompletableFuture.allOf(waiting).join();
      threads.shutdown();
      assertThat(handOn(quick)).isInstanceOf(HandedOn.Answered.class);
    } finally {
      stuck.forEach(TestPeer::close);
    }
  }

  @Test
  void oneThatIsStuckHoldsUpNoOther() {
    try (TestPeer slow = TestPeer.stalling();
        TestPeer quick = answering(200, "")) {
      ExecutorService threads = Executors.newCachedThreadPool();
      CompletableFuture<?>[] waiting =
          IntStream.range(0, HandingOn.AT_ONE)
              .mapToObj(any -> CompletableFuture.runAsync(() -> handOn(slow), threads))
              .toArray(CompletableFuture<?>[]::new);
      TestServer.await(() -> slow.requests().size() == HandingOn.AT_ONE);
      assertThat(handOn(quick)).isInstanceOf(HandedOn.Answered.class);
      time.advance(WITHIN);
      CompletableFuture.allOf(waiting).join();
      threads.shutdown();
    }
  }

  @Test
  void whatNoAddressCanHoldIsNotSent() {
    try (TestPeer peer = answering(200, "")) {
      Webhook odd = new Webhook("GET", "/voice/status?at=|", Map.of(), new byte[0]);
      assertThat(why(handing.to(new Peer(peer.origin()), odd, WITHIN)))
          .isEqualTo("it cannot be sent");
      assertThat(peer.requests()).isEmpty();
    }
  }

  @Test
  void nothingThatMayNamePeopleIsPrinted() {
    HandedOn.Answered answered =
        new HandedOn.Answered(200, Optional.empty(), FORM.getBytes(StandardCharsets.UTF_8));
    assertThat(posted()).hasToString("Webhook[POST]");
    assertThat(answered).hasToString("Answered[200]");
  }
}
