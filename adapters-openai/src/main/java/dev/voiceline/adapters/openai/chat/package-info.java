/**
 * Chat models of OpenAI and of every server that answers like it: streamed text and tool requests.
 */
@NullMarked
package dev.voiceline.adapters.openai.chat;

import org.jspecify.annotations.NullMarked;
