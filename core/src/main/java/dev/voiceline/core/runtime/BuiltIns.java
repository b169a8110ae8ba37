package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built-in tools of one call: the one place that lists them. */
final class BuiltIns {
  private final CallPorts ports;
  private final TransferToPerson transfer;
  private final SendSummary summary;
  private final RecordingDesk recording;
  private final List<BuiltIn> all;
  private final List<BuiltIn> watching;

  BuiltIns(OpenCall call, InquiryDesk inquiry) {
    this.ports = call.scope().ports;
    this.transfer = new TransferToPerson(call);
    this.summary = new SendSummary(call);
    this.recording = new RecordingDesk(call);
    this.all =
        List.of(
            inquiry,
            new EndCall(call),
            transfer,
            new MoreDetails(call, inquiry),
            summary,
            new PressKeys(call),
            new SetLanguage(call, inquiry),
            recording,
            recording.stopping());
    this.watching = all.stream().filter(BuiltIn::watches).toList();
  }

  /** Goes on with what another server has begun. */
  void takeUp(CallMemory memory, boolean matched) {
    CallMemory.Acts acts = memory.acts();
    boolean unsure =
        Stream.concat(acts.open().stream(), acts.doubtful().stream())
            .anyMatch(request -> request.name().equals(summary.spec().name()));
    summary.takeUp(unsure ? new TextOfferState.Unsure() : acts.text());
    // Of one that still rings the first line is a new one, as of any other.
    if (memory.stage() != CallMemory.Stage.RINGING) {
      recording.takeUp(acts.recording(), matched);
    }
  }

  /** What the model is told of: these, as far as they are offered, and the agent's own. */
  List<ToolSpec> specs() {
    List<ToolSpec> specs = new ArrayList<>();
    all.stream().filter(BuiltIn::offered).forEach(tool -> specs.add(tool.spec()));
    ports.agent().tools().forEach(tool -> specs.add(tool.spec()));
    return specs;
  }

  /** The built-in tool that is meant; one that is not offered is not there. */
  Optional<BuiltIn> find(ToolRequest request) {
    return all.stream()
        .filter(tool -> tool.spec().name().equals(request.name()) && tool.offered())
        .findFirst();
  }

  void callerSaid(UtteranceId utterance, String text) {
    all.forEach(tool -> tool.callerSaid(utterance, text));
  }

  void pressed() {
    all.forEach(BuiltIn::pressed);
  }

  void typed(String digits) {
    all.forEach(tool -> tool.typed(digits));
  }

  void lineBack() {
    all.forEach(BuiltIn::lineBack);
  }

  boolean watching() {
    return !watching.isEmpty();
  }

  void agentWrites(ItemId item, String more) {
    watching.forEach(tool -> tool.agentWrites(item, more));
  }

  void told(CallNews news) {
    watching.forEach(tool -> tool.told(news));
  }

  /** Why the caller wants a person, as far as the agent said so. */
  Optional<String> handoverReason() {
    return transfer.reason();
  }
}
