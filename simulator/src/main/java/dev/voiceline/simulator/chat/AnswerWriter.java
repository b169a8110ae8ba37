package dev.voiceline.simulator.chat;

import dev.voiceline.core.scripted.Move;
import java.util.List;

/** Writes an answer as the data of events. */
interface AnswerWriter {
  List<String> write(List<Move> moves);
}
