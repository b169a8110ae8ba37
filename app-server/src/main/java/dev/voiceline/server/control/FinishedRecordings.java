package dev.voiceline.server.control;

import dev.voiceline.core.caller.CallId;

/** Told of recordings that can be fetched from the carrier; returns at once. */
public interface FinishedRecordings {
  /** Perhaps not for the first time. */
  void finished(CallId call, String recordingSid);
}
