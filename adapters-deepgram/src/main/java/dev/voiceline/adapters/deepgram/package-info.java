/** Deepgram: Nova and Flux write down what is said, Aura speaks. */
@NullMarked
package dev.voiceline.adapters.deepgram;

import org.jspecify.annotations.NullMarked;
