/** The kit for chat models, {@code LLM-01} to {@code LLM-08}. */
@NullMarked
package dev.voiceline.tck.chat;

import org.jspecify.annotations.NullMarked;
