package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.core.caller.CallId;

/** Told what became of recordings, on a thread of the pipeline's own, where it must not block. */
public interface RecordingNews {
  /** It is in the store. */
  void stored(CallId call, String recordingSid);

  /** Twilio's copy has been deleted, after it was stored. */
  void deleted(CallId call, String recordingSid);

  /**
   * It is not in the store, or was not deleted at Twilio, and is not tried again.
   *
   * @param explanation one sentence for the operator, without identifiers
   */
  void failed(CallId call, String recordingSid, String explanation);
}
