package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.phone.carrier.Delivery;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  @Test
  void theFallbackIsAskedAndToldWhatWentWrong() {
    Rig rig = new Rig(network -> network.fallbackPath("/voice/fallback"));
    rig.web.answer("/voice/incoming", 500, "text/plain", "").twiml("/voice/fallback", "<Hangup/>");
    PhoneCall call = rig.network.call();

    assertThat(rig.web.requests("/voice/fallback").get(0).form())
        .containsEntry("ErrorCode", "11200")
        .containsEntry("ErrorUrl", "https://voice.example.test/voice/incoming")
        .containsEntry("CallSid", call.callSid());
    assertThat(call.ended().join().reason()).isEqualTo(Reason.HANGUP_VERB);
  }

  @Test
  void aFallbackThatFailsTooEndsTheCall() {
    Rig rig = new Rig(network -> network.fallbackPath("/voice/fallback"));
    rig.web
        .answer("/voice/incoming", 200, "text/xml", "<Response>")
        .answer("/voice/fallback", 503, "text/plain", "");

    CallEnd end = rig.network.call().ended().join();
    assertThat(end.reason()).isEqualTo(Reason.WEBHOOK_FAILED);
    assertThat(rig.web.requests("/voice/fallback").get(0).form())
        .containsEntry("ErrorCode", "12100");
  }

  @Test
  void aFallbackOfTwiliosOwnBridgesTheTimeInWhichTheServerIsDown() {
    Rig rig =
        new Rig(
            network ->
                network.fallbackDocument(
                    "<Response><Pause length='10'/>"
                        + "<Redirect>https://voice.example.test/voice/after</Redirect></Response>"));
    PhoneCall call = rig.connected(new PhoneListener() {});
    rig.web.answer("/voice/after", CompletableFuture.failedFuture(new IOException("down")));
    rig.web.twiml("/voice/after", "<Say>back again</Say>");
    rig.line().end(1006);
    rig.time.advanceMillis(9_999);
    assertThat(rig.web.requests("/voice/after")).hasSize(1);
    rig.time.advanceMillis(10_000);

    assertThat(rig.web.requests("/voice/after")).hasSize(2);
    assertThat(call.heard()).extracting(Heard::text).containsExactly("back again");
  }

  @Test
  void aDocumentThatDoesNotComeIsGivenUpAfterFifteenSeconds() {
    Rig rig = new Rig();
    CompletableFuture<WebAnswer> late = new CompletableFuture<>();
    rig.web.answer("/voice/incoming", late);
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(14_999);
    assertThat(call.ended()).isNotDone();
    rig.time.advanceMillis(1);

    assertThat(call.ended().join().detail()).startsWith("11205");
    late.complete(new WebAnswer(200, "text/xml", "<Response/>"));
    assertThat(rig.web.requests("/voice/status")).hasSize(1);
  }

  @Test
  void everyRequestCanComeTwiceWithTheSameToken() {
    Rig rig = new Rig(network -> network.delivery(Delivery.prompt().everyRequestTwice()));
    rig.web
        .twiml("/voice/incoming", "<Say>first answer</Say>")
        .twiml("/voice/incoming", "<Say>second answer</Say>");
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(5_000);

    List<Request> requests = rig.web.requests("/voice/incoming");
    assertThat(requests).hasSize(2);
    assertThat(requests.get(0).form()).isEqualTo(requests.get(1).form());
    assertThat(requests)
        .extracting(Request::token)
        .doesNotContain("")
        .containsOnly(requests.get(0).token());
    assertThat(call.heard()).extracting(Heard::text).containsExactly("second answer");
    assertThat(rig.web.requests("/voice/status")).hasSize(2);
  }

  @Test
  void reportsCanComeLateAndAgain() {
    Rig rig =
        new Rig(
            network ->
                network.delivery(
                    Delivery.prompt().reportsLate(Duration.ofSeconds(3)).reportsAgain()));
    rig.web.twiml("/voice/incoming", "<Hangup/>");
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(2_999);
    assertThat(rig.web.requests("/voice/status")).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.web.requests("/voice/status")).hasSize(1);
    assertThat(call.ended()).isNotDone();
    rig.time.advanceMillis(200);

    assertThat(rig.web.requests("/voice/status")).hasSize(2);
    assertThat(call.ended()).isDone();
  }

  @Test
  void whatTheNetworkKnowsOfACallerIsSent() {
    Rig rig = new Rig();
    PhoneCall call =
        rig.network.call(
            CallOptions.usual()
                .callerName("DOE JANE")
                .fromPlace("TACOMA", "WA", "US")
                .stirVerstat("TN-Validation-Failed")
                .forwardedFrom("+12065550177"),
            new PhoneListener() {});

    assertThat(rig.web.requests("/voice/incoming").get(0).form())
        .containsEntry("CallSid", call.callSid())
        .containsEntry("CallerName", "DOE JANE")
        .containsEntry("FromCity", "TACOMA")
        .containsEntry("CallerCity", "TACOMA")
        .containsEntry("StirVerstat", "TN-Validation-Failed")
        .containsEntry("ForwardedFrom", "+12065550177");
  }
}
