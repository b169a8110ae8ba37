package dev.voiceline.core.runtime;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.followup.TextOffer;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a memory by hand. */
final class Memories {
  private final List<Exchange> said = new ArrayList<>();
  private final List<ToolRequest> open = new ArrayList<>();
  private final List<ToolRequest> doubtful = new ArrayList<>();
  private final List<Usage> used = new ArrayList<>();
  private CallMemory.Stage stage = CallMemory.Stage.TALKING;
  private Optional<Instant> since = Optional.empty();
  private Optional<Language> language = Optional.empty();
  private Optional<InquiryStanding> inquiry = Optional.empty();
  private TextOfferState text = TextOffer.start();
  private Optional<RecordingOrder> recording = Optional.empty();
  private Optional<EndReason> parting = Optional.empty();

  Memories at(CallMemory.Stage how) {
    stage = how;
    return this;
  }

  Memories lasting(Instant now, Duration span) {
    since = Optional.of(now.minus(span));
    return this;
  }

  Memories agent(String words) {
    said.add(new Exchange.AgentSaid(words, false));
    return this;
  }

  Memories caller(String words) {
    said.add(new Exchange.CallerSaid(words));
    return this;
  }

  Memories ran(ToolRequest request, ToolResult result) {
    said.add(new Exchange.ToolRan(request, result));
    return this;
  }

  Memories open(ToolRequest request) {
    open.add(request);
    return this;
  }

  Memories doubtful(ToolRequest request) {
    doubtful.add(request);
    return this;
  }

  Memories speaking(Language other) {
    language = Optional.of(other);
    return this;
  }

  Memories inquiry(InquiryStanding standing) {
    inquiry = Optional.of(standing);
    return this;
  }

  Memories text(TextOfferState state) {
    text = state;
    return this;
  }

  Memories recorded(RecordingOrder last) {
    recording = Optional.of(last);
    return this;
  }

  Memories parting(EndReason reason) {
    parting = Optional.of(reason);
    return this;
  }

  Memories used(Usage usage) {
    used.add(usage);
    return this;
  }

  CallMemory get() {
    return new CallMemory(
        CallRig.incoming(),
        stage,
        since,
        said,
        said.size(),
        language,
        inquiry,
        new CallMemory.Acts(open, doubtful, text, recording, parting),
        used,
        2);
  }
}
