package dev.voiceline.simulator.twilio;

import java.util.List;
import java.util.Optional;

/**
 * The calls behind the REST API: what its orders do to them. The exchange runs the documents and
 * posts the calls' own webhooks (documents, call status, machine verdicts); the REST side answers
 * the API and reports recordings and messages. Rooms of {@code <Conference>} come and go with the
 * documents that name them. Safe for use by any thread; an order may block briefly, and what it
 * leads to happens afterwards on the exchange's own threads.
 */
public interface TelephoneExchange {
  /** In place of the SID of a recording: the latest that is under way. */
  String CURRENT = "Twilio.CURRENT";

  /** From now on tells this listener, in place of an earlier one. */
  void listen(ExchangeListener listener);

  /** Accepts a call; the view is {@link CallStage#QUEUED}, and dialing begins afterwards. */
  CallView place(PlaceOrder order);

  /**
   * Gives a live call a new document: the old one ends where it is, without its {@code action}s. A
   * stream of it gets {@code stop}; a leg in a room or a dialed person leaves it.
   */
  OrderResult<CallView> redirect(String callSid, TwimlSource document);

  /**
   * Ends a call. {@link OrderResult.NotInProgress} when it is over already, or when a call that was
   * answered should be canceled.
   */
  OrderResult<CallView> end(String callSid, Ending ending);

  /** A call, also one that is over. */
  Optional<CallView> find(String callSid);

  /** All calls, the latest first. */
  List<CallView> calls();

  /**
   * The conferences, also those that are over: a room that was left by all is another one when it
   * is entered again. The one that changed last first.
   */
  List<ConferenceView> conferences();

  /**
   * Begins to record a call that is in progress. A second order by the same source while the first
   * is under way changes nothing and shows the first.
   */
  OrderResult<RecordingView> startRecording(String callSid, RecordingRequest request);

  /**
   * Changes a recording under way. {@link OrderResult.Unknown} when the call has no such one.
   *
   * @param recordingSid {@code RE...} or {@link #CURRENT}
   */
  OrderResult<RecordingView> changeRecording(
      String callSid, String recordingSid, RecordingChange change);
}
