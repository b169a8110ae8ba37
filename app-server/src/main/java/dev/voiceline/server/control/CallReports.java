package dev.voiceline.server.control;

import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.ReportLedger;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.Calls;

/**
 * Hands on what the carrier reports of calls, without what was known already. Safe for use by any
 * thread.
 */
public final class CallReports {
  private final ReportLedger ledger;
  private final CallStages stages;
  private final Calls calls;

  /** To the calls of one server. */
  public CallReports(ReportLedger ledger, CallStages stages, Calls calls) {
    this.ledger = ledger;
    this.stages = stages;
    this.calls = calls;
  }

  /** A call has moved on. */
  public void status(VoiceWebhook webhook) {
    CallId call = webhook.call();
    webhook
        .status()
        .stage()
        .ifPresent(
            stage ->
                told(call.value(), call, new NetworkEvent.Progressed(stage, webhook.lasted())));
  }

  /**
   * A report has come.
   *
   * @param subject what it is about: the call, the recording or the message
   */
  public void told(String subject, CallId call, NetworkEvent event) {
    if (ledger.isNews(subject, event)) {
      if (event instanceof NetworkEvent.Progressed progress) {
        stages.moved(call, progress.stage());
      }
      calls.report(call, event);
    }
  }
}
