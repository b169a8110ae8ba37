package dev.voiceline.server.log;

import dev.voiceline.adapters.twilio.recording.RecordingNews;
import dev.voiceline.core.caller.CallId;

/** Puts on record what becomes of recordings after their calls. */
public final class RecordingLog implements RecordingNews {
  private final ServerLog log;

  /** Writes to a log. */
  public RecordingLog(ServerLog log) {
    this.log = log;
  }

  @Override
  public void stored(CallId call, String recordingSid) {
    log.info("Call " + call.brief() + ": its recording was stored");
  }

  @Override
  public void deleted(CallId call, String recordingSid) {
    log.info("Call " + call.brief() + ": its recording was deleted at Twilio");
  }

  @Override
  public void failed(CallId call, String recordingSid, String explanation) {
    log.warn("Call " + call.brief() + ": its recording is still at Twilio: " + explanation);
  }
}
