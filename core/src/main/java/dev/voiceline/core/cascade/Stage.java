package dev.voiceline.core.cascade;

import dev.voiceline.core.cascade.dialogue.DialogueThread;
import dev.voiceline.core.cascade.dialogue.SpokenLine;
import dev.voiceline.core.cascade.voice.Voice;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.synthesis.PieceSizes;
import dev.voiceline.core.synthesis.SpeechPieces;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the pieces of one conversation share.
 *
 * @param asked is told what the agent has said and now waits to have answered
 * @param remarked is told what it has said in between
 * @param fatal ends the conversation
 */
record Stage(
    CascadeParts parts,
    CascadePolicy policy,
    Clock clock,
    Timers timers,
    MeasuredTasks tasks,
    Names names,
    Persona persona,
    DialogueThread thread,
    Voice voice,
    ConversationListener listener,
    Consumer<String> asked,
    Consumer<String> remarked,
    Consumer<ConversationFailure> fatal) {
  Timers.Alarm after(Duration delay, Runnable task) {
    return timers.after(delay, () -> tasks.execute(task));
  }

  SpokenLine newLine() {
    return new SpokenLine(parts.format(), policy.millisPerCharacter());
  }

  SpeechPieces newPieces() {
    PieceSizes sizes = policy.pieces();
    int most = Math.max(sizes.sentence(), parts.voice().traits().longestPiece());
    return persona.pieces(
        new PieceSizes(
            sizes.firstClause(),
            sizes.firstMost(),
            sizes.sentence(),
            Math.min(sizes.most(), most)));
  }
}
