/** A chat model behind OpenAI's interfaces for text, on loopback, with the habits of its kin. */
@NullMarked
package dev.voiceline.simulator.chat;

import org.jspecify.annotations.NullMarked;
