package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Base64;
import java.util.List;

/** A voice on sockets in memory and in virtual time; the test is the service. */
final class FakeCall {
  static final SpeechId FIRST = new SpeechId("first");
  static final SpeechId SECOND = new SpeechId("second");

  final VirtualTime time = new VirtualTime();
  final Ears ears = new Ears();
  final FakeSockets sockets = new FakeSockets(sent -> {});
  final Synthesis voice;

  FakeCall() {
    voice =
        new ElevenLabs(
                ElevenLabsSettings.of("key", "voice1")
                    .at(URI.create("ws://127.0.0.1:1"), URI.create("http://127.0.0.1:1"))
                    .within(VoiceLimits.standard().withRedials(1_000)),
                sockets,
                HttpClient.newHttpClient(),
                time,
                time)
            .open(Voicing.usual(), ears);
    sockets.last().opens();
  }

  /** What was sent over the last socket. */
  List<String> sent() {
    return sockets.last().sent;
  }

  void brings(String context, int ms) {
    String audio = Base64.getEncoder().encodeToString(new byte[8 * ms]);
    sockets
        .last()
        .brings("{\"contextId\":\"" + context + "\",\"audio\":\"" + audio + "\",\"isFinal\":null}");
  }

  void ends(String context) {
    sockets.last().brings("{\"contextId\":\"" + context + "\",\"audio\":null,\"isFinal\":true}");
  }
}
