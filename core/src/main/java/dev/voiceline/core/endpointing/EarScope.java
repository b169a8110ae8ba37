package dev.voiceline.core.endpointing;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.SpeechToText;
import java.util.concurrent.Executor;

/** What one ear works with. */
record EarScope(
    SpeechToText recognizer,
    EndpointingPolicy policy,
    Clock clock,
    Timers timers,
    Executor serial,
    EarListener listener) {}
