package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.Oracle;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.simulator.chat.Asked;
import dev.voiceline.simulator.chat.ChatModelServer;
import dev.voiceline.simulator.chat.Quirk;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.FarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The simulated server as the kit's far side. */
final class ServerFar implements FarModel {
  final ChatModelServer server = new ChatModelServer("Hello.");

  private void plan(List<Move> moves, Quirk... quirks) {
    server.next(new Treatment.Scripted(moves, Set.of(quirks)));
  }

  private static List<Move> words(String words) {
    return words.isEmpty() ? List.of() : List.of(new Move.Say(words));
  }

  @Override
  public void says(List<String> pieces) {
    plan(words(String.join("", pieces)), Quirk.BYTE_BY_BYTE);
  }

  @Override
  public void thinksThenSays(String thought, String words) {
    plan(words(words), Quirk.THINK_TAGS, Quirk.REASONING_FIELDS);
  }

  @Override
  public void asksFor(String words, List<Wish> wishes) {
    List<Move> moves = new ArrayList<>(words(words));
    wishes.forEach(wish -> moves.add(new Move.Call(wish.tool(), wish.arguments())));
    boolean noIds = wishes.stream().anyMatch(wish -> wish.id().isEmpty());
    plan(moves, noIds ? Quirk.NO_ID : Quirk.STOP_WITH_TOOLS);
  }

  @Override
  public void isCutInArguments(Wish wish) {
    plan(List.of(new Move.Call(wish.tool(), wish.arguments())), Quirk.LENGTH_IN_ARGUMENTS);
  }

  @Override
  public void neverBegins() {
    server.next(new Treatment.HangsFirst());
  }

  @Override
  public void stopsAfter(String words) {
    server.next(new Treatment.HangsAfter(words));
  }

  @Override
  public void breaksAfter(String words) {
    server.next(new Treatment.DropsAfter(words));
  }

  @Override
  public void refuses() {
    server.next(Treatment.tooMany("2"));
  }

  @Override
  public void mumblesThenSays(String words) {
    plan(words(words), Quirk.GARBAGE, Quirk.EMPTY_CHOICES_FIRST, Quirk.COMMENTS);
  }

  @Override
  public void hidesUsageAndSays(String words) {
    plan(words(words), Quirk.NO_USAGE);
  }

  @Override
  public int questions() {
    return server.received().size();
  }

  /** The server refuses with status 400 what is not mended. */
  @Override
  public boolean isLatestMended() {
    Asked latest = server.received().get(questions() - 1);
    return latest.body().toString().contains("still_running");
  }

  @Override
  public Optional<Boolean> isLatestForgotten() {
    return Optional.ofNullable(server.received().get(questions() - 1).body().get("store"))
        .map(store -> !store.getAsBoolean());
  }

  /** Shows all that was asked to OpenAI's own models. */
  void checkAll() {
    for (Asked asked : server.received()) {
      JsonObject body = asked.body().deepCopy();
      Optional<JsonElement> stream = Optional.ofNullable(body.remove("stream"));
      if (!stream.filter(JsonElement::getAsBoolean).isPresent()) {
        throw new AssertionError("not streamed");
      }
      if (asked.path().contains("responses")) {
        Oracle.checkResponses(body.toString());
      } else {
        Oracle.checkChat(body.toString());
      }
    }
  }

  static ToolArguments day(String day) {
    return ToolArguments.of(Map.of("day", day));
  }
}
