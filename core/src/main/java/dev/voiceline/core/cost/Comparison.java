package dev.voiceline.core.cost;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Estimates what a call would have cost with a conversation of another make. It takes these for
 * granted: four characters are a token; what is said is read again, on average, by half of the
 * replies; as large a share of what is read is cached; a second of the caller is 10 tokens of audio
 * and one of the agent 20; a recognizer hears the whole call.
 *
 * @param prices by which both are compared
 * @param used what the call took
 * @param replies how many there were
 * @param said what was said in it
 * @param line how long the caller was on the line
 */
record Comparison(
    PriceList prices, List<Usage> used, int replies, CallFigures said, Duration line) {
  private static final int TOKEN_CHARACTERS = 4;
  private static final int CALLER_TOKEN_MS = 100;
  private static final int AGENT_TOKEN_MS = 50;

  /** With the first of another make; nothing where a price is unknown, or both makes were used. */
  Optional<Estimate> with(List<Alternative> alternatives) {
    boolean realtime = in().audio() + out().audio() > 0;
    boolean cascade = used.stream().anyMatch(usage -> usage.work() == Work.SPEECH);
    if (replies == 0 || realtime == cascade || !own().complete()) {
      return Optional.empty();
    }
    return alternatives.stream()
        .filter(other -> other instanceof Alternative.Cascade == realtime)
        .findFirst()
        .map(other -> new Estimate(other.name(), cost(other)))
        .filter(estimate -> estimate.vendors().complete());
  }

  private Cost own() {
    return used.stream().map(prices::of).reduce(Cost.NOTHING, Cost::plus);
  }

  private Cost cost(Alternative other) {
    if (other instanceof Alternative.Cascade it) {
      return asCascade(it);
    } else if (other instanceof Alternative.Realtime it) {
      return asRealtime(it);
    }
    return Cost.UNKNOWN;
  }

  /** The dialogue is read as text, and not as sound. */
  private Cost asCascade(Alternative.Cascade other) {
    Modalities in = text(in().text() + readAgain(words()));
    Usage heard = Usage.length(Work.TRANSCRIPTION, other.ears(), line);
    Usage thought = Usage.tokens(Work.REPLY, other.mind(), in, cached(in), text(out().text()));
    Usage spoken =
        Usage.tokens(
            Work.SPEECH,
            other.voice(),
            text(said.agentCharacters()),
            Modalities.NONE,
            Modalities.NONE);
    return prices.of(heard).plus(prices.of(thought)).plus(prices.of(spoken));
  }

  /** The dialogue is read as sound, and not as text. */
  private Cost asRealtime(Alternative.Realtime other) {
    long agent = said.agentSpoke().toMillis() / AGENT_TOKEN_MS;
    long caller = said.callerSpoke().toMillis() / CALLER_TOKEN_MS;
    long text = Math.max(0, in().text() - readAgain(words()));
    Modalities in = new Modalities(text, readAgain(caller + agent), 0);
    Modalities out = new Modalities(out().text(), agent, 0);
    Cost replies = prices.of(Usage.tokens(Work.REPLY, other.model(), in, cached(in), out));
    Cost transcription =
        other
            .transcription()
            .map(model -> prices.of(Usage.length(Work.TRANSCRIPTION, model, said.callerSpoke())))
            .orElse(Cost.NOTHING);
    return replies.plus(transcription);
  }

  /** Tokens of text of all that was said. */
  private long words() {
    return ((long) said.callerCharacters() + said.agentCharacters()) / TOKEN_CHARACTERS;
  }

  private long readAgain(long tokens) {
    return tokens * (replies + 1) / 2;
  }

  private Modalities cached(Modalities read) {
    long all = in().total();
    double share = all == 0 ? 0 : (double) sum(Usage::cached).total() / all;
    return new Modalities(Math.round(read.text() * share), Math.round(read.audio() * share), 0);
  }

  private Modalities in() {
    return sum(Usage::in);
  }

  private Modalities out() {
    return sum(Usage::out);
  }

  private Modalities sum(Function<Usage, Modalities> which) {
    return used.stream()
        .filter(usage -> usage.work() == Work.REPLY)
        .map(which)
        .reduce(Modalities.NONE, Modalities::plus);
  }

  private static Modalities text(long tokens) {
    return new Modalities(tokens, 0, 0);
  }
}
