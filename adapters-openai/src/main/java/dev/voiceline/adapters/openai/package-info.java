/** The conversation with the OpenAI Realtime API, speech to speech. */
@NullMarked
package dev.voiceline.adapters.openai;

import org.jspecify.annotations.NullMarked;
