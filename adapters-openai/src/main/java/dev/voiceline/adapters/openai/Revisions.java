package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the service has been told of the agent, and how to tell it what has changed. An update is
 * refused as a whole: then the agent is again what it was before, and since nobody knows what the
 * service makes of others that were under way, the next one tells everything.
 */
final class Revisions {
  private final OpenAiSettings settings;
  private final Deque<Sent> unanswered = new ArrayDeque<>();
  private Brief brief;
  private boolean unsure;

  private record Sent(String eventId, Brief before) {}

  Revisions(OpenAiSettings settings, Brief first) {
    this.settings = settings;
    this.brief = first;
  }

  /** The agent as it was told last. */
  Brief brief() {
    return brief;
  }

  /** All that the first update tells. */
  JsonObject whole() {
    return SessionConfiguration.of(settings, brief);
  }

  /** The agent is another before anything was told. */
  void replace(Brief next) {
    brief = next.resumedWith(brief.history());
  }

  /** The update that makes the agent this one, if any is needed; a second one follows the first. */
  Optional<ClientEvent> revise(Brief next, boolean voiceFixed, ClientEvents events) {
    Brief before = brief;
    JsonObject told = unsure ? new JsonObject() : whole();
    replace(next);
    Optional<ClientEvent> update =
        SessionChange.of(told, whole(), voiceFixed).map(events::sessionUpdate);
    update.ifPresent(sent -> unanswered.add(new Sent(sent.id(), before)));
    unsure &= update.isEmpty();
    return update;
  }

  /** The service has taken the oldest update. */
  void confirmed() {
    unanswered.poll();
  }

  /** Whether it was an update that the error refuses; then the agent is what it was before. */
  boolean refused(ServerError error) {
    Optional<Sent> refused = unanswered.stream().filter(sent -> isAnswer(error, sent)).findFirst();
    refused.ifPresent(this::takeBack);
    return refused.isPresent();
  }

  private static boolean isAnswer(ServerError error, Sent sent) {
    return error.eventId().isEmpty()
        ? ErrorMeaning.concernsSettings(error)
        : error.eventId().equals(sent.eventId());
  }

  private void takeBack(Sent refused) {
    boolean latest = refused.equals(unanswered.peekLast());
    unanswered.remove(refused);
    unsure = true;
    if (latest) {
      brief = refused.before();
    }
  }
}
