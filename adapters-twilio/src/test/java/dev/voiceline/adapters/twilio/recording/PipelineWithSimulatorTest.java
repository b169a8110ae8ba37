package dev.voiceline.adapters.twilio.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.NewCall;
import dev.voiceline.adapters.twilio.rest.NewRecording;
import dev.voiceline.adapters.twilio.rest.RestBench;
import dev.voiceline.adapters.twilio.rest.SimulatedApi;
import dev.voiceline.adapters.twilio.rest.TalkingExchange;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.simulator.twilio.rest.RecordingEncryption;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineWithSimulatorTest {
  private static final URI HOOK = URI.create("https://voice.example.com/voice/x");

  @TempDir private Path spool;

  @Test
  void aRecordingThatTheSimulatorEncryptedIsStoredInTheClearAndDeletedThere() {
    KeyPair keys = SealedWav.newKeys();
    RecordingEncryption encryption =
        new RecordingEncryption("CR" + "0".repeat(32), (RSAPublicKey) keys.getPublic());
    try (SimulatedApi twilio = SimulatedApi.with(given -> given.withEncryption(encryption));
        PipelineBench bench =
            new PipelineBench(
                twilio.rest,
                true,
                true,
                Optional.of(RecordingKey.of(SealedWav.pem(keys))),
                spool)) {
      CallId call =
          new CallId(
              RestBench.done(
                  twilio.rest.createCall(
                      NewCall.of(
                          PhoneNumber.of("+12065550123"),
                          PhoneNumber.of("+14155550100"),
                          Instructions.at(HOOK),
                          Duration.ofMinutes(10)))));
      String sid = RestBench.done(twilio.rest.startRecording(call, new NewRecording(HOOK)));
      RestBench.done(twilio.rest.endCall(call));

      bench.pipeline().finished(call, sid);

      assertThat(bench.next()).isEqualTo("stored " + call + " " + sid);
      assertThat(bench.next()).isEqualTo("deleted " + call + " " + sid);
      assertThat(bench.shelf.get(sid)).isEqualTo(TalkingExchange.SOUND.wav(2));
      assertThat(twilio.server.recordings()).isEmpty();
    }
  }
}
