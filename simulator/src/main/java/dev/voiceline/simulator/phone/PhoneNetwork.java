package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Simulated phones behind a simulated Twilio, which calls one real server on loopback sockets. All
 * phones share one timer thread for their pace and two threads for HTTP. Safe for use by any
 * thread; close it to drop the calls and end the threads.
 */
public final class PhoneNetwork implements AutoCloseable {
  private final Carrier carrier;
  private final TwilioAccount account;
  private final String number;
  private final Runnable release;
  private final Set<PhoneCall> live = ConcurrentHashMap.newKeySet();

  PhoneNetwork(Carrier carrier, TwilioAccount account, String number, Runnable release) {
    this.carrier = carrier;
    this.account = account;
    this.number = number;
    this.release = release;
  }

  /**
   * Describes a network.
   *
   * @param account whose token signs the requests
   * @param domain the server's public name and where it really listens
   */
  public static PhoneNetworkBuilder of(TwilioAccount account, PublicDomain domain) {
    return new PhoneNetworkBuilder(account, domain);
  }

  /** Places a usual call that nobody listens to. */
  public PhoneCall call() {
    return call(CallOptions.usual(), new PhoneListener() {});
  }

  /** Places a call. The listener is told all that happens from the beginning. */
  public PhoneCall call(CallOptions options, PhoneListener listener) {
    PhoneCall call = create(Sids.call(), options, listener);
    call.place();
    return call;
  }

  /**
   * Follows a document that an earlier call was given, without asking for one of its own: what an
   * attacker does who has seen the stream's token.
   *
   * @param callSid the earlier call's, or another
   */
  public PhoneCall replay(String twiml, String callSid, CallOptions options) {
    PhoneCall call = create(callSid, options, new PhoneListener() {});
    call.follow(twiml);
    return call;
  }

  /** The calls that are not over, at this moment. */
  public int liveCalls() {
    return live.size();
  }

  private PhoneCall create(String callSid, CallOptions options, PhoneListener listener) {
    CallParameters parameters = new CallParameters(callSid, account.sid(), options.from(), number);
    PhoneCall call = new PhoneCall(carrier, parameters, options, listener);
    live.add(call);
    CompletableFuture<Void> unused = call.ended().thenAccept(end -> live.remove(call));
    return call;
  }

  /** Drops the calls under way without a word and ends the threads. */
  @Override
  public void close() {
    live.forEach(PhoneCall::abandon);
    release.run();
  }
}
