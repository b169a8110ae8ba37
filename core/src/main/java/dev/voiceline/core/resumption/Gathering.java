package dev.voiceline.core.resumption;

import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.runtime.CallMemory;
import dev.voiceline.core.runtime.InquiryStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the entries of a call tell. For use by one thread. */
final class Gathering {
  private static final long FIRST_RESUMED = 2;

  private final Lines lines = new Lines();
  private final Requests requests = new Requests();
  private final Standings standings = new Standings();
  private final Texting texting = new Texting();
  private final Progress progress = new Progress();
  private final List<Usage> used = new ArrayList<>();
  private Optional<AnnouncedCall> announced = Optional.empty();
  private Optional<Language> language = Optional.empty();
  private Optional<RecordingOrder> recording = Optional.empty();
  private boolean byKeys;
  private long owners = FIRST_RESUMED;
  private long last;

  /** An entry of the call. */
  void add(JournalEntry entry, JournalEvent event) {
    last = Math.max(last, entry.number());
    progress.add(event, entry.at());
    lines.add(event);
    requests.add(event);
    standings.add(event);
    texting.add(event);
    if (event instanceof JournalEvent.Began began) {
      announced = Optional.of(began.call());
    } else if (event instanceof JournalEvent.Resumed) {
      owners++;
    } else if (event instanceof JournalEvent.Speaks speaks) {
      language = Optional.of(speaks.language());
    } else if (event instanceof JournalEvent.Recording ordered) {
      recording = Optional.of(ordered.order());
    } else if (event instanceof JournalEvent.Consumed consumed) {
      used.add(consumed.usage());
    } else if (event instanceof JournalEvent.WithoutAgent) {
      byKeys = true;
    }
  }

  /** One of a server that had lost the call. */
  void addStray(JournalEvent event) {
    requests.addStray(event);
    progress.addStray(event);
    if (event instanceof JournalEvent.Recording ordered && recording.isEmpty()) {
      recording = Optional.of(ordered.order());
    }
  }

  Recollection result() {
    if (announced.isEmpty()) {
      return new Recollection.Unknown();
    }
    return byKeys
        ? new Recollection.ByKeys(unfinished(announced.get()), last + 1)
        : new Recollection.Remembered(memory(announced.get()), last + 1);
  }

  private CallMemory memory(AnnouncedCall call) {
    return new CallMemory(
        call,
        progress.stage(),
        progress.lineSince(),
        lines.inOrder(),
        lines.last(),
        language,
        standings.before(requests.open()),
        new CallMemory.Acts(
            requests.open(), requests.doubtful(), texting.state(), recording, progress.parting()),
        used,
        owners);
  }

  private Unfinished unfinished(AnnouncedCall call) {
    Optional<InquiryStanding> left = standings.latest();
    GivenDetails known = left.map(InquiryStanding::known).orElse(GivenDetails.none());
    InquiryState state = left.map(InquiryStanding::state).orElseGet(Inquiry::start);
    return new Unfinished(
        call,
        state,
        known.member(),
        known.born(),
        known.procedure(),
        language.orElse(Language.ENGLISH));
  }
}
