package dev.voiceline.simulator.twilio;

/**
 * Is told by an exchange what the REST side has to keep and to report. Called on the exchange's
 * threads, in order for each recording; returns quickly and never throws.
 */
public interface ExchangeListener {
  /**
   * A recording has begun, was paused, resumed or stopped, or is over: after {@link
   * RecordingStage#STOPPED} or the end of its call comes {@link RecordingStage#COMPLETED} or {@link
   * RecordingStage#ABSENT}, once.
   */
  void recordingChanged(RecordingView recording);
}
