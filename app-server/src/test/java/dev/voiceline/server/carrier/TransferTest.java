package dev.voiceline.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTest {
  @Test
  void afterTheStreamThePersonIsDialed() {
    VirtualTime time = new VirtualTime();
    NextVerbs next = new NextVerbs(time);
    Calls calls = Calls.with(new ScriptedConversations("Hello", time), new DemoDirectory()).open();
    CallLanguages languages = new CallLanguages(DefaultAgent.get(), time);
    Reception reception =
        new Reception(
            calls,
            next,
            new EndedCalls(time),
            new FreshStream(
                new StreamTokens(new byte[] {1}, time, Duration.ofMinutes(1)),
                Addresses.ofDomain("a.example"),
                languages),
            new CurrentStreams(time),
            new FrontDesk(
                ServerSettings.of(Map.of()).front(), Addresses.ofDomain("a.example"), time),
            Optional.empty(),
            webhook -> {},
            languages,
            new ServerLog(line -> {}, time));
    next.transfer(new CallId("CA1"), Handover.cold(PhoneNumber.of("+14155550199")));

    String twiml =
        reception.afterStream(
            VoiceWebhook.parse(
                    Map.of("CallSid", List.of("CA1"), "CallStatus", List.of("in-progress")))
                .orElseThrow());

    assertThat(twiml).contains("<Dial><Number>+14155550199</Number></Dial><Hangup/>");
  }
}
