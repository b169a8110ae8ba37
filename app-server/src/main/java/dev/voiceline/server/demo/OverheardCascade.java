package dev.voiceline.server.demo;

import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.chat.Served;
import dev.voiceline.simulator.deepgram.SocketLog;
import dev.voiceline.simulator.elevenlabs.SocketLog.Spoken;
import dev.voiceline.simulator.latency.CascadeAccount;
import dev.voiceline.simulator.latency.CascadeLatency;
import dev.voiceline.simulator.latency.TurnLatency;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.List;
import java.util.Optional;

/**
 * What the vendors of the cascade measured of a call.
 *
 * @param ears what the recognizer heard of it
 * @param dialogue what the chat model was asked in it, with all that was said, the last question
 *     last
 * @param questions what the chat model was asked, in other calls too
 * @param speeches what the voice spoke in it
 * @param toolCalls as the server had them
 * @param toolOutputs likewise: those of the last question reach no model any more
 */
record OverheardCascade(
    List<SocketLog> ears,
    List<Served> dialogue,
    List<Served> questions,
    List<Spoken> speeches,
    int toolCalls,
    int toolOutputs)
    implements Overheard {
  private static final int FRAME = 160;

  @Override
  public long framesArrived() {
    return ears.stream().mapToLong(SocketLog::audioBytes).sum() / FRAME;
  }

  @Override
  public long generatedMs() {
    return speeches.stream().mapToLong(Spoken::audioMs).sum();
  }

  /** Of a sentence that was heard whole at another time nothing can be told. */
  @Override
  public List<Long> truncationErrors(List<Heard> heard) {
    return remembered().stream()
        .flatMap(words -> cut(words).stream())
        .filter(item -> heard.stream().noneMatch(each -> each.text().contains(item.words())))
        .flatMap(item -> TruncationError.of(item, heard).stream())
        .map(Math::abs)
        .toList();
  }

  @Override
  public List<TurnLatency> latencies(CallFigures figures) {
    return parts(figures).stream().map(CascadeLatency::asTurn).toList();
  }

  @Override
  public List<CascadeLatency> parts(CallFigures figures) {
    return CascadeAccount.of(
        figures, ears.stream().flatMap(ear -> ear.frozen().stream()).toList(), questions, speeches);
  }

  /** The agent's own words, as the model knew them in the end. */
  private List<String> remembered() {
    return Json.at(dialogue.get(dialogue.size() - 1).asked().body(), "messages")
        .map(messages -> messages.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .map(message -> message.getAsJsonObject())
        .filter(message -> Json.text(message, "role").orElse("").equals("assistant"))
        .flatMap(message -> Json.text(message, "content").stream())
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** What was spoken beyond these words, if it was more. */
  private Optional<SpokenItem> cut(String words) {
    return speeches.stream()
        .filter(speech -> speech.text().startsWith(words))
        .filter(speech -> speech.text().strip().length() > words.length())
        .findFirst()
        .map(
            speech ->
                new SpokenItem(
                    "",
                    "",
                    speech.text().strip(),
                    speech.audioMs(),
                    Optional.of((long) ToneVoice.millis(words)),
                    false,
                    speech.firstTextAt()));
  }
}
