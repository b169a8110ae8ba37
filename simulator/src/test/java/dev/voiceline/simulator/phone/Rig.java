package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.media.FakeLine;
import java.util.function.UnaryOperator;

/** A phone network in virtual time, with a web server and a socket that are made of memory. */
public final class Rig {
  static final String CONNECT =
      "<Connect action='/voice/after'><Stream url='wss://voice.example.test/voice/stream'"
          + " statusCallback='https://voice.example.test/voice/stream-status'>"
          + "<Parameter name='token' value='t-1'/></Stream></Connect>";

  final VirtualTime time = new VirtualTime();
  final ScriptedWeb web = new ScriptedWeb();
  final FakeLine line = new FakeLine();
  final PhoneNetwork network;

  public Rig() {
    this(builder -> builder);
  }

  Rig(UnaryOperator<PhoneNetworkBuilder> manner) {
    PhoneNetworkBuilder usual =
        PhoneNetwork.of(
            new TwilioAccount("AC1", "secret"), PublicDomain.at("voice.example.test", 5002));
    network = manner.apply(usual).open(time, time, web, line);
  }

  /** A call whose stream is open. */
  public PhoneCall connected(PhoneListener listener) {
    web.twiml("/voice/incoming", CONNECT);
    PhoneCall call = network.call(CallOptions.usual(), listener);
    line.open();
    return call;
  }

  public VirtualTime time() {
    return time;
  }

  public FakeLine line() {
    return line;
  }
}
