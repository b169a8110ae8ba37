package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Simulated phones behind a simulated Twilio, which calls one real server on loopback sockets. All
 * phones share one timer thread for their pace and two threads for HTTP. Safe for use by any
 * thread; close it to drop the calls and end the threads.
 */
public final class PhoneNetwork implements AutoCloseable {
  private final Switchboard switchboard;
  private final Runnable release;

  PhoneNetwork(Switchboard switchboard, Runnable release) {
    this.switchboard = switchboard;
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
    PhoneCall call = switchboard.incoming(Sids.call(), options, listener);
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
    PhoneCall call = switchboard.incoming(callSid, options, new PhoneListener() {});
    call.follow(twiml);
    return call;
  }

  /** The calls that are not over, at this moment. */
  public int liveCalls() {
    return switchboard.lines().live().size();
  }

  /**
   * Says what happens when a number is dialed from now on, by a {@code <Dial>} or by the REST API.
   * A number of which nothing was said rings, and nobody answers.
   */
  public void person(String number, PersonBehavior behavior) {
    switchboard.people().put(number, behavior);
  }

  /** The calls to a number up to now, as whoever is called lives them, in order. */
  public List<PhoneCall> callsTo(String number) {
    return switchboard.people().callsTo(number);
  }

  /** The next call to a number that was not given to anybody by this method yet. */
  public CompletableFuture<PhoneCall> nextCallTo(String number) {
    return switchboard.people().next(number);
  }

  /** The calls, as the REST API sees and changes them. */
  public TelephoneExchange exchange() {
    return new LiveExchange(switchboard);
  }

  /** Drops the calls under way without a word and ends the threads. */
  @Override
  public void close() {
    switchboard.lines().live().forEach(PhoneCall::abandon);
    release.run();
  }
}
