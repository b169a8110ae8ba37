package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What Voiceline asks of Twilio's REST API. Safe for use by any thread; no method blocks. A stage
 * never fails with an exception: what went wrong is its outcome. It may end on a thread of the
 * client's own, where the caller must not block either.
 *
 * <p>What makes a call or a message, and what moves a call on, is sent again only where Twilio has
 * said that it did nothing (429), or where nothing was sent. Otherwise a failure in which nobody
 * knows is {@link ControlFailure.Kind#UNCERTAIN}.
 */
public interface TwilioApi {
  /** Places a call; {@link ControlOutcome.Done} has its SID. */
  CompletionStage<ControlOutcome> createCall(NewCall call);

  /**
   * Takes a live call to another document at once. Its stream, if it has one, ends; the {@code
   * action} of what is replaced is not requested. {@link ControlFailure.Kind#GONE} when the call is
   * not in progress.
   */
  CompletionStage<ControlOutcome> redirect(CallId call, Instructions to);

  /** Ends a call, answered or not. A call that is over already is a success. */
  CompletionStage<ControlOutcome> endCall(CallId call);

  /**
   * Begins to record both sides, one channel each. A second order while one runs changes nothing
   * and succeeds. {@link ControlOutcome.Done} has the recording's SID.
   */
  CompletionStage<ControlOutcome> startRecording(CallId call, NewRecording recording);

  /** Records silence from now on. {@link ControlFailure.Kind#GONE} when nothing is recorded. */
  CompletionStage<ControlOutcome> pauseRecording(CallId call);

  /** Records sound again. {@link ControlFailure.Kind#GONE} when nothing is recorded. */
  CompletionStage<ControlOutcome> resumeRecording(CallId call);

  /** Ends the recording. {@link ControlFailure.Kind#GONE} when nothing is recorded. */
  CompletionStage<ControlOutcome> stopRecording(CallId call);

  /** Sends a text message; {@link ControlOutcome.Done} has its SID. */
  CompletionStage<ControlOutcome> sendMessage(NewMessage message);

  /** What Twilio knows of a recording. */
  CompletionStage<TwilioAnswer<RecordingFacts>> recording(String recordingSid);

  /**
   * A recording's file as Twilio has it: WAV, or the ciphertext of one. Whoever gets the stream
   * reads it without delay and closes it; reading blocks, and throws {@link java.io.IOException}
   * when the transfer breaks or brings more than the bound.
   *
   * @param longest the bound, in bytes
   */
  CompletionStage<TwilioAnswer<InputStream>> recordingAudio(String recordingSid, long longest);

  /** Deletes a recording's file. One that does not exist is a success. */
  CompletionStage<ControlOutcome> deleteRecording(String recordingSid);

  /** All numbers of the account, at most 1,000. */
  CompletionStage<TwilioAnswer<List<TwilioNumber>>> numbers();

  /** The account's own number that is spelled so in E.164; empty when it has none. */
  CompletionStage<TwilioAnswer<Optional<TwilioNumber>>> number(PhoneNumber number);

  /** Sets where a number's calls are reported to. Repeating it changes nothing. */
  CompletionStage<ControlOutcome> updateNumber(String numberSid, NumberRouting routing);

  /** The account itself: tells whether the credentials are good. */
  CompletionStage<TwilioAnswer<TwilioAccount>> account();

  /** What Twilio knows of a call. {@link ControlFailure.Kind#GONE} when there is no such call. */
  CompletionStage<TwilioAnswer<TwilioCall>> call(CallId call);

  /**
   * The calls that are in the conference room of that name, or on their way into it. None when
   * there is no such room: it was never entered, or it is closed.
   */
  CompletionStage<TwilioAnswer<Set<RoomGuest>>> inRoom(String name);
}
