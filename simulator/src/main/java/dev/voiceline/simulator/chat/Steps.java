package dev.voiceline.simulator.chat;

import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.simulator.brain.AgentBrain;
import dev.voiceline.simulator.brain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a treatment to what is written. */
final class Steps {
  private static final String DONE = "[DONE]";

  private final AgentBrain brain;
  private final Asked asked;

  Steps(AgentBrain brain, Asked asked) {
    this.brain = brain;
    this.asked = asked;
  }

  /** The steps of a treatment that answers. */
  List<Step> of(Treatment treatment) {
    if (treatment instanceof Treatment.Raw raw) {
      return raw.steps();
    }
    if (treatment instanceof Treatment.Scripted scripted) {
      return answer(scripted.moves(), scripted.quirks());
    }
    if (treatment instanceof Treatment.Answered answered) {
      return answer(thought(), answered.quirks());
    }
    if (treatment instanceof Treatment.Late late) {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step.Pause(late.delay()));
      steps.addAll(answer(thought(), Set.of()));
      return steps;
    }
    if (treatment instanceof Treatment.HangsAfter hangs) {
      return List.of(words(hangs.words()), new Step.Hang());
    }
    if (treatment instanceof Treatment.DropsAfter drops) {
      return List.of(words(drops.words()), new Step.Drop());
    }
    if (treatment instanceof Treatment.FailsAfter fails) {
      return List.of(words(fails.words()), new Step.Write(event(failure(fails), Set.of())));
    }
    return List.of(new Step.Hang());
  }

  private List<Move> thought() {
    AskedReader reader = new AskedReader(asked);
    return brain.reply(reader.said(), reader.running(), reader.told());
  }

  private List<Step> answer(List<Move> moves, Set<Quirk> quirks) {
    if (quirks.contains(Quirk.SILENT_ANSWER)) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (String data : writer(quirks).write(moves)) {
      if (quirks.contains(Quirk.COMMENTS)) {
        steps.add(new Step.Write(": keep-alive\n\n"));
      }
      steps.add(new Step.Write(event(data, quirks)));
    }
    if (quirks.contains(Quirk.STAYS_OPEN)) {
      steps.add(new Step.Hang());
    }
    return steps;
  }

  private AnswerWriter writer(Set<Quirk> quirks) {
    AskedReader reader = new AskedReader(asked);
    return asked.isForResponses()
        ? new ResponseWriter(quirks, reader.model())
        : new ChunkWriter(quirks, reader.model(), reader.wantsUsage());
  }

  private Step words(String words) {
    StringBuilder all = new StringBuilder();
    List<String> events =
        asked.isForResponses()
            ? new ResponseWriter(Set.of(), "m").words(words)
            : new ChunkWriter(Set.of(), "m", false).words(words);
    events.forEach(data -> all.append(event(data, Set.of())));
    return new Step.Write(all.toString());
  }

  private String failure(Treatment.FailsAfter fails) {
    JsonObject error = Json.of("message", fails.message(), "code", fails.code());
    return asked.isForResponses()
        ? Json.of("type", "error", "code", fails.code(), "message", fails.message()).toString()
        : Json.of("error", error).toString();
  }

  private String event(String data, Set<Quirk> quirks) {
    String end = quirks.contains(Quirk.CARRIAGE_RETURNS) ? "\r\n" : "\n";
    String blank = quirks.contains(Quirk.NO_BLANK) ? "" : " ";
    Optional<String> type =
        asked.isForResponses() && !data.equals(DONE)
            ? Json.parse(data).flatMap(json -> Json.text(json, "type"))
            : Optional.empty();
    return type.map(name -> "event:" + blank + name + end).orElse("")
        + "data:"
        + blank
        + data
        + end
        + end;
  }
}
